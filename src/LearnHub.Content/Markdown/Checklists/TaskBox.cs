using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LearnHub.Content.Markdown.Checklists;

/// <summary><c>[ ]</c> or <c>[x]</c> at the start of a list item.</summary>
internal sealed class TaskBox : LeafInline
{
    public required bool IsChecked { get; init; }

    /// <summary>The box at the start of the item, or null.</summary>
    public static TaskBox? Of(ListItemBlock item) =>
        item is [ParagraphBlock { Inline.FirstChild: TaskBox box }, ..] ? box : null;
}

/// <summary>Finds task boxes. Markdig's own parser takes every <c>[x]</c> within a list for one; here it must begin the item and be followed by a space.</summary>
internal sealed class TaskBoxParser : InlineParser
{
    public TaskBoxParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Block is not ParagraphBlock { Parent: ListItemBlock item } paragraph
            || item.IndexOf(paragraph) != 0
            || paragraph.Inline?.FirstChild is not null
            || slice.PeekChar(1) is not (' ' or 'x' or 'X')
            || slice.PeekChar(2) != ']'
            || slice.PeekChar(3) is not (' ' or '\t' or '\n' or '\0'))
            return false;

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new TaskBox
        {
            Span = new(start, start + 2),
            Line = line,
            Column = column,
            IsChecked = slice.PeekChar(1) != ' ',
        };
        slice.Start += 3;
        slice.TrimStart();
        return true;
    }
}

/// <summary>The box itself shows nothing: a checklist writes a real check box, a question hides its key.</summary>
internal sealed class TaskBoxRenderer : HtmlObjectRenderer<TaskBox>
{
    protected override void Write(HtmlRenderer renderer, TaskBox box)
    {
        // Deliberately empty.
    }
}
