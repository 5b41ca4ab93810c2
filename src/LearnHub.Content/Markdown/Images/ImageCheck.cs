using LearnHub.Content.Pictures;
using LearnHub.Content.Reading;
using Markdig.Syntax.Inlines;

namespace LearnHub.Content.Markdown.Images;

/// <summary>Checks that an image exists and has a text for those who do not see it.</summary>
internal static class ImageCheck
{
    public static void Check(LinkInline image, Position at, PageCheck check)
    {
        if (PictureReader.NameIn(image.Url) is not { } name)
        {
            check.Problems.Error(at, "broken-image", $"`{image.Url}` cannot be shown. Put the picture into the course's folder images and write `../images/name.svg`.");
        }
        else if (check.Page.FindPicture(image.Url) is null && !check.Targets.RefusedPictures.Contains(name))
        {
            check.Problems.Error(at, "broken-image", $"There is no picture {name} in the course's folder images.");
        }

        if (PlainText.Of(image, check.Page).Trim().Length == 0)
            check.Problems.Warning(at, "image-without-alt", "Say in the square brackets what the picture shows, for people who cannot see it.");
    }
}
