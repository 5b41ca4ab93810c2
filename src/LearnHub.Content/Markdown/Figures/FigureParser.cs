using Markdig.Helpers;
using Markdig.Parsers;

namespace LearnHub.Content.Markdown.Figures;

/// <summary>Finds figures: two braces, on one line.</summary>
internal sealed class FigureParser : InlineParser
{
    private const int MaxLength = 100;

    public FigureParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '{')
            return false;

        var text = slice.AsSpan();
        if (text.Length > MaxLength)
            text = text[..MaxLength];

        var end = text.IndexOf("}}");
        if (end < 0 || text[2..end].ContainsAny('{', '}', '\n'))
            return false;

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new FigureInline(text[..(end + 2)].ToString())
        {
            Span = new(start, start + end + 1),
            Line = line,
            Column = column,
        };
        slice.Start += end + 2;
        return true;
    }
}
