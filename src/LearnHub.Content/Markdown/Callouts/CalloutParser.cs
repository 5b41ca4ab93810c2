using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace LearnHub.Content.Markdown.Callouts;

/// <summary>Takes <c>[!NOTE]</c>, alone on the first line of a quote.</summary>
internal sealed class CalloutParser : InlineParser
{
    public CalloutParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '!'
            || processor.Block is not ParagraphBlock { Parent: QuoteBlock quote } paragraph
            || quote.IndexOf(paragraph) != 0
            || paragraph.Inline?.FirstChild is not null
            || Callout.Of(quote) is not null)
            return false;

        var text = slice.AsSpan();
        var lineEnd = text.IndexOf('\n');
        var line = (lineEnd < 0 ? text : text[..lineEnd]).TrimEnd();
        if (line.Length < 4 || line[^1] != ']')
            return false;

        var word = line[2..^1];
        foreach (var c in word)
        {
            if (!char.IsAsciiLetter(c))
                return false;
        }

        processor.GetSourcePosition(slice.Start, out var lineIndex, out var column);
        new Callout(KindOf(word), word.ToString(), lineIndex, column).Mark(quote);
        slice.Start = lineEnd < 0 ? slice.End + 1 : slice.Start + lineEnd + 1;
        return true;
    }

    private static CalloutKind KindOf(ReadOnlySpan<char> word) =>
        Enum.TryParse<CalloutKind>(word, ignoreCase: true, out var kind) ? kind : CalloutKind.Unknown;
}
