using System.Text.Encodings.Web;
using LearnHub.Content;
using LearnHub.Web.Texts;
using Microsoft.AspNetCore.Html;

namespace LearnHub.Web.Features.Courses;

/// <summary>A course's own words inside the interface. Where they are in another language than the page they carry it, with its direction.</summary>
public static class CourseWords
{
    public static IHtmlContent TitleIn(this Course course, UiTexts texts) =>
        new Words(course.Title.In(texts.Language.Tag), course.Title.LanguageFor(texts.Language.Tag), texts.Language.Tag);

    public static IHtmlContent SummaryIn(this Course course, UiTexts texts) =>
        new Words(course.Summary.In(texts.Language.Tag), course.Summary.LanguageFor(texts.Language.Tag), texts.Language.Tag);

    public static IHtmlContent TitleIn(this Module module, UiTexts texts)
    {
        var text = module.In(texts.Language.Tag);
        return new Words(text.Title, text.Language, texts.Language.Tag);
    }

    /// <summary>An interface text around a course's own words.</summary>
    public static IHtmlContent Around(this Pattern pattern, params object[] words) => new Surrounded(pattern.ToString(), words);

    private sealed class Words(string text, string language, string pageLanguage) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            if (language == pageLanguage)
            {
                encoder.Encode(writer, text);
                return;
            }

            writer.Write($"<bdi lang=\"{language}\" dir=\"{Languages.DirectionOf(language)}\">");
            encoder.Encode(writer, text);
            writer.Write("</bdi>");
        }
    }

    private sealed class Surrounded(string pattern, object[] words) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) =>
            new HtmlFormattableString(encoder.Encode(pattern), words).WriteTo(writer, encoder);
    }
}
