using System.Globalization;
using LearnHub.Content.Pictures;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LearnHub.Content.Markdown.Images;

/// <summary>Renders images, and a paragraph that is nothing but an image as a figure. A missing image is only its text.</summary>
internal sealed class ImageRenderer : HtmlObjectRenderer<ParagraphBlock>
{
    private readonly ParagraphRenderer _paragraphs = new();

    protected override void Write(HtmlRenderer renderer, ParagraphBlock paragraph)
    {
        var page = (PageRenderer)renderer;
        if (renderer.EnableHtmlForBlock && ImageAlone(paragraph) is { } image && page.Page.FindPicture(image.Url) is { } picture)
            WriteFigure(page, image, picture);
        else
            _paragraphs.Write(renderer, paragraph);
    }

    /// <summary>The image that is all the paragraph has, or null.</summary>
    public static LinkInline? ImageAlone(ParagraphBlock paragraph) =>
        paragraph.Inline is { FirstChild: LinkInline { IsImage: true, NextSibling: null } image } ? image : null;

    public static void WriteInline(PageRenderer renderer, LinkInline image)
    {
        if (renderer.Page.FindPicture(image.Url) is { } picture)
            WriteImage(renderer, image, picture, withTitle: true);
        else
            renderer.WriteEscape(PlainText.Of(image, renderer.Page));
    }

    private static void WriteFigure(PageRenderer renderer, LinkInline image, CoursePicture picture)
    {
        renderer.EnsureLine();
        renderer.Write("<figure>");
        WriteImage(renderer, image, picture, withTitle: false);
        if (!string.IsNullOrEmpty(image.Title))
            renderer.Write("<figcaption>").WriteEscape(image.Title).Write("</figcaption>");
        renderer.WriteLine("</figure>");
    }

    private static void WriteImage(PageRenderer renderer, LinkInline image, CoursePicture picture, bool withTitle)
    {
        renderer.Write("<img src=\"").WriteEscapeUrl(picture.Address(renderer.Page.CourseId));
        renderer.Write("\" alt=\"").WriteEscape(PlainText.Of(image, renderer.Page)).Write("\"");
        if (withTitle && !string.IsNullOrEmpty(image.Title))
            renderer.Write(" title=\"").WriteEscape(image.Title).Write("\"");
        if (picture.Size is var (width, height))
            renderer.Write(string.Create(CultureInfo.InvariantCulture, $" width=\"{width}\" height=\"{height}\""));
        renderer.Write(" loading=\"lazy\" decoding=\"async\">");
    }
}
