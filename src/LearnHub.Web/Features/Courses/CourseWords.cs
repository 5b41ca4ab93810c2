using System.Text.Encodings.Web;
using LearnHub.Content;
using LearnHub.Web.Texts;
using Microsoft.AspNetCore.Html;

namespace LearnHub.Web.Features.Courses;

/// <summary>
/// Words inside the interface that are not its own. A course's are in a language, which they carry with its direction when it is not the page's; people's
/// run in whatever direction they were typed; codes run from left to right.
/// </summary>
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

    /// <summary>What somebody typed, or what was printed in that language.</summary>
    public static IHtmlContent AsTyped(this string text, string? language = null) => new Isolated(text, language is null ? "" : $" lang=\"{language}\"");

    /// <summary>A number or code, on one line.</summary>
    public static IHtmlContent AsCode(this string code) => new Isolated(code, " class=\"ltr nowrap\"");

    /// <summary>An interface text around words that are not its own.</summary>
    public static IHtmlContent Around(this Pattern pattern, params object?[] words) => new Surrounded(pattern, words);

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

    private sealed class Isolated(string text, string attributes) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            writer.Write($"<bdi{attributes}>");
            encoder.Encode(writer, text);
            writer.Write("</bdi>");
        }
    }

    private sealed class Surrounded(Pattern pattern, object?[] words) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) =>
            new HtmlFormattableString(pattern.Culture, encoder.Encode(pattern.ToString()), words).WriteTo(writer, encoder);
    }
}
