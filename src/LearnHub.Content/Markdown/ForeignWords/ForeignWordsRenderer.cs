using System.Text.RegularExpressions;
using LearnHub.Content.Shared;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace LearnHub.Content.Markdown.ForeignWords;

/// <summary>
/// Isolates words in Latin letters within a text that runs from right to left: without it, the question mark of a German sentence jumps to its other end.
/// They are in the course's source language, as people meet them on letters and doors.
/// </summary>
internal sealed partial class ForeignWordsRenderer(PageContext page) : HtmlObjectRenderer<LiteralInline>
{
    public static bool IsNeededIn(PageContext page) => Languages.Direction(page.Language) == "rtl";

    protected override void Write(HtmlRenderer renderer, LiteralInline literal)
    {
        if (!renderer.EnableHtmlForInline)
        {
            renderer.Write(ref literal.Content);
            return;
        }

        var text = literal.Content.ToString();
        var done = 0;
        foreach (var run in Runs().EnumerateMatches(text))
        {
            renderer.Write(LanguageMark.Escape(text[done..run.Index]));
            done = run.Index + run.Length;
            renderer.Write(LanguageMark.Bdi(text[run.Index..done], page.SourceLanguage, page.Language));
        }

        renderer.Write(LanguageMark.Escape(text[done..]));
    }

    // From a Latin letter to the last one, with the marks that end a sentence where a closing quotation mark follows.
    [GeneratedRegex(@"[\p{IsBasicLatin}\p{IsLatin-1Supplement}\p{IsLatinExtended-A}-[\P{L}]](?:[\p{IsBasicLatin}\p{IsLatin-1Supplement}\p{IsLatinExtended-A}–’…-[()\[\]""«»*\r\n]]*[\p{IsBasicLatin}\p{IsLatin-1Supplement}\p{IsLatinExtended-A}-[^\p{L}\p{N}]])?(?:\s?[.?!…]+(?=[»“”""]))?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Runs();
}
