using Markdig.Helpers;
using Markdig.Parsers;

namespace LearnHub.Content.Markdown.Attributes;

/// <summary>Finds <c>{#…}</c> at the end of a line.</summary>
internal sealed class AttributesParser : InlineParser
{
    public AttributesParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '#')
            return false;

        var line = slice.AsSpan();
        var lineEnd = line.IndexOf('\n');
        if (lineEnd >= 0)
            line = line[..lineEnd];

        var end = line.IndexOf('}');
        if (end < 0 || !line[(end + 1)..].IsWhiteSpace())
            return false;

        var raw = line[..(end + 1)].ToString();
        var start = processor.GetSourcePosition(slice.Start, out var lineIndex, out var column);
        processor.Inline = new AttributesInline(raw, AttributeBlock.Parse(raw.AsSpan(1, end - 1)))
        {
            Span = new(start, start + end),
            Line = lineIndex,
            Column = column,
        };
        slice.Start += line.Length;
        return true;
    }
}
