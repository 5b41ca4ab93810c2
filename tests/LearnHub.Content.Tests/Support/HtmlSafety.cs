using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace LearnHub.Content.Tests.Support;

/// <summary>Parses HTML as a browser would and checks it against what the reader may write at all.</summary>
internal static class HtmlSafety
{
    private static readonly HtmlParser s_parser = new();

    private static readonly HashSet<string> s_elements =
    [
        "a", "aside", "bdi", "blockquote", "br", "button", "code", "details", "div", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img",
        "input", "label", "li", "ol", "p", "pre", "span", "strong", "summary", "table", "tbody", "td", "th", "thead", "tr", "ul",
    ];

    private static readonly HashSet<string> s_attributes =
    [
        "alt", "aria-label", "class", "colspan", "data-item", "data-label", "decoding", "dir", "height", "href", "id", "lang", "loading", "popover", "popovertarget",
        "popovertargetaction", "rel", "role", "scope", "src", "start", "tabindex", "title", "type", "width",
    ];

    public static void Check(string html)
    {
        foreach (var element in s_parser.ParseDocument($"<!DOCTYPE html><body>{html}</body>").Body!.QuerySelectorAll("*"))
        {
            Assert.True(s_elements.Contains(element.LocalName), $"<{element.LocalName}> in {html}");
            foreach (var attribute in element.Attributes)
                CheckAttribute(element, attribute, html);
        }
    }

    private static void CheckAttribute(IElement element, IAttr attribute, string html)
    {
        Assert.True(s_attributes.Contains(attribute.LocalName), $"{attribute.LocalName} in {html}");
        if (attribute.LocalName == "href")
        {
            Assert.True(
                attribute.Value is ['#', ..] or ['/', not '/', ..] || s_schemes.Any(scheme => attribute.Value.StartsWith(scheme, StringComparison.Ordinal)),
                $"href {attribute.Value} in {html}");
        }

        if (attribute.LocalName == "src")
            Assert.StartsWith("/courses/c/images/", attribute.Value, StringComparison.Ordinal);
        if (attribute.LocalName == "id")
            Assert.DoesNotContain(attribute.Value, char.IsWhiteSpace);
        if (attribute.LocalName == "type")
            Assert.Contains(attribute.Value, (string[])["button", "checkbox"]);
        _ = element;
    }

    private static readonly string[] s_schemes = ["https://", "http://", "mailto:", "tel:"];

    /// <summary>Everything that the text shows, reading parts and questions.</summary>
    public static void Check(ModuleText text)
    {
        foreach (var part in text.Reading)
        {
            if (part is ReadingHtml html)
                Check(html.Html);
            if (part is ReadingTrainerNote note)
                Check(note.Html);
        }

        foreach (var question in text.Questions.Values)
        {
            Check(question.PromptHtml + question.HintHtml + question.ExplanationHtml);
            Check(string.Concat(question.Options.Select(option => option.Html + option.FeedbackHtml)) + string.Concat(question.Left) + string.Concat(question.Items));
            Check(string.Concat(question.Sentence.Select(piece => piece.Html)));
        }
    }
}
