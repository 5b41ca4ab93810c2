using System.Text.RegularExpressions;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace LearnHub.Content.Markdown.Literals;

/// <summary>
/// Writes the author's text. Words in Latin letters within a text that runs from right to left are isolated: without it, the question mark of a German
/// sentence jumps to its other end. They are in the course's source language, as people meet them on letters and doors.
/// </summary>
internal sealed partial class LiteralRenderer : HtmlObjectRenderer<LiteralInline>
{
    protected override void Write(HtmlRenderer renderer, LiteralInline literal)
    {
        var page = (PageRenderer)renderer;
        var text = literal.Content.ToString()[page.TakeWritten(literal)..];
        if (!renderer.EnableHtmlForInline)
            renderer.Write(text);
        else if (TextDirection.Of(page.Page.Language) == "rtl")
            WriteIsolated(renderer, text, page.Page);
        else
            renderer.WriteEscape(text);
    }

    private static void WriteIsolated(HtmlRenderer renderer, string text, PageContext page)
    {
        var done = 0;
        foreach (var run in Runs().EnumerateMatches(text))
        {
            renderer.WriteEscape(text.AsSpan(done, run.Index - done));
            done = run.Index + run.Length;
            renderer.Write(LanguageMark.Bdi(text[run.Index..done], page.SourceLanguage, page.Language));
        }

        renderer.WriteEscape(text.AsSpan(done));
    }

    // From a Latin letter to the last one, with the marks that end a sentence where a closing quotation mark follows.
    [GeneratedRegex(@"[\p{IsBasicLatin}\p{IsLatin-1Supplement}\p{IsLatinExtended-A}-[\P{L}]](?:[\p{IsBasicLatin}\p{IsLatin-1Supplement}\p{IsLatinExtended-A}–’…-[()\[\]""«»*\r\n]]*[\p{IsBasicLatin}\p{IsLatin-1Supplement}\p{IsLatinExtended-A}-[^\p{L}\p{N}]])?(?:\s?[.?!…]+(?=[»“”""]))?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Runs();
}
