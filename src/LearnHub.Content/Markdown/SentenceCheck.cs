using System.Text.RegularExpressions;
using LearnHub.Content.Reading;
using Markdig.Syntax;

namespace LearnHub.Content.Markdown;

/// <summary>Warns of sentences that are too long for the level that a module promises.</summary>
internal static partial class SentenceCheck
{
    /// <summary>What is longer is no paragraph that anybody reads, and is not worth taking apart.</summary>
    private const int LongestParagraph = 20_000;

    public static void Check(ParagraphBlock paragraph, string level, PageCheck check, ModuleFile file)
    {
        var most = level switch
        {
            "A1" => 12,
            "A2" => 18,
            "B1" => 22,
            "B2" => 28,
            _ => int.MaxValue,
        };
        if (most == int.MaxValue || paragraph.Inline is null || paragraph.Span.Length < most * 2)
            return;

        var text = PlainText.Of(paragraph.Inline, file.Page);
        foreach (var sentence in text.Length > LongestParagraph ? [text] : SentenceEnd().Split(text))
        {
            var words = Word().Count(sentence);
            if (words > most)
            {
                var start = sentence.Trim();
                check.Problems.Warning(check.At(paragraph), "long-sentence",
                    $"A sentence of {words} words (“{(start.Length > 40 ? start[..40] + "…" : start)}”); at level {level} at most {most}. Make two of it.");
            }
        }
    }

    // Not after a number ("1. März") or a single letter ("z. B."), where German writes a full stop within a sentence.
    [GeneratedRegex(@"(?<=[^\d\s.]{2}[.!?…:]["")»“”’]?)\s+(?=[\p{Lu}\p{Lt}\p{Lo}\p{N}„“«""(])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,@/-]*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
