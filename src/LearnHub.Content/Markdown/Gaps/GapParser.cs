using LearnHub.Content.Markdown.Containers;
using Markdig.Helpers;
using Markdig.Parsers;

namespace LearnHub.Content.Markdown.Gaps;

/// <summary>Finds gaps. Outside a question only brackets with a bar are taken for one (to be reported): <c>[[1]](https://…)</c> is a link.</summary>
internal sealed class GapParser : InlineParser
{
    private const int MaxLength = 1000;

    public GapParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '[')
            return false;

        var text = slice.AsSpan();
        if (text.Length > MaxLength)
            text = text[..MaxLength];

        var end = text.IndexOf("]]");
        if (end < 0)
            return false;

        var inner = text[2..end];
        if (inner.ContainsAny('[', ']', '\n') || (!inner.Contains('|') && FencedContainer.QuestionAround(processor.Block) is null))
            return false;

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new GapInline(text[..(end + 2)].ToString())
        {
            Span = new(start, start + end + 1),
            Line = line,
            Column = column,
        };
        slice.Start += end + 2;
        return true;
    }
}
