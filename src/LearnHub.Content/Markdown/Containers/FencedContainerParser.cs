using LearnHub.Content.Markdown.Attributes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace LearnHub.Content.Markdown.Containers;

/// <summary>
/// Reads fences of colons. A closing fence belongs to the innermost open container that it is long enough for; so a container within another of the same length is still
/// read as it was meant, and reported (other editors would close the outer one).
/// </summary>
internal sealed class FencedContainerParser : BlockParser
{
    /// <summary>Every line asks all open containers; deeper ones, which no author means, are left as text.</summary>
    private const int MaxDepth = 16;

    public FencedContainerParser() => OpeningCharacters = [':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent)
            return BlockState.None;

        var line = processor.Line;
        var start = processor.Start;
        var colons = SkipColons(ref line);
        if (colons < 3 || DepthOf(processor.CurrentContainer) >= MaxDepth)
            return BlockState.None;

        line.Trim();
        var info = line.AsSpan();
        var brace = info.IndexOf('{');
        var words = (brace < 0 ? info : info[..brace]).Trim();
        var space = words.IndexOfAny(' ', '\t');

        var container = new FencedContainer(this)
        {
            Column = processor.Column,
            Span = new SourceSpan(start, processor.Line.End),
            Name = (space < 0 ? words : words[..space]).ToString(),
            Argument = space < 0 ? "" : words[space..].Trim().ToString(),
            Attributes = AttributesOf(brace < 0 ? [] : info[brace..]),
            FenceLength = colons,
            InfoStart = line.Start,
        };
        processor.NewBlocks.Push(container);

        // A lone fence closes nothing. It must not swallow the rest of the module.
        return container.Name.Length == 0 && brace < 0 ? BlockState.BreakDiscard : BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var container = (FencedContainer)block;
        var line = processor.Line;
        var colons = SkipColons(ref line);
        if (colons < container.FenceLength || processor.IsCodeIndent || !line.AsSpan().IsWhiteSpace() || BelongsFurtherIn(processor.NextContinue, colons))
        {
            // Give the indentation back, which lists within the container are read by.
            processor.GoToColumn(processor.ColumnBeforeIndent);
            return BlockState.Continue;
        }

        container.IsClosed = true;
        container.UpdateSpanEnd(processor.Line.End);
        return BlockState.BreakDiscard;
    }

    private static bool BelongsFurtherIn(Block? inner, int colons)
    {
        while (inner is FencedContainer { IsClosed: false } container)
        {
            if (container.FenceLength <= colons)
                return true;
            inner = container.LastChild;
        }

        return inner is FencedCodeBlock { ClosingFencedCharCount: 0 };
    }

    private static int DepthOf(Block? block)
    {
        var depth = 0;
        for (; block is not null; block = block.Parent)
            depth += block is FencedContainer ? 1 : 0;
        return depth;
    }

    private static int SkipColons(ref StringSlice line)
    {
        var start = line.Start;
        while (line.CurrentChar == ':')
            line.SkipChar();
        return line.Start - start;
    }

    private static AttributeBlock AttributesOf(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return AttributeBlock.Empty;

        return text[^1] == '}' && text.Length >= 2
            ? AttributeBlock.Parse(text[1..^1])
            : AttributeBlock.Empty with { Trouble = "the closing brace must end the line" };
    }
}
