using System.Collections.Immutable;
using LearnHub.Content.Markdown.Callouts;
using LearnHub.Content.Markdown.Checklists;
using LearnHub.Content.Markdown.Containers;
using LearnHub.Content.Markdown.Figures;
using LearnHub.Content.Markdown.Gaps;
using LearnHub.Content.Markdown.Images;
using LearnHub.Content.Markdown.Links;
using LearnHub.Content.Markdown.Questions;
using LearnHub.Content.Reading;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LearnHub.Content.Translations;

/// <summary>One block at the top of a module: what it is made of, without its words.</summary>
/// <param name="Shape">Every block in it, in order, in plain words.</param>
internal sealed record OutlineBlock(
    Position At,
    ImmutableArray<(string What, Position At)> Shape,
    ImmutableSortedSet<string> Figures,
    ImmutableSortedSet<string> Terms,
    ImmutableSortedSet<string> Images);

/// <summary>Makes outlines, by which a translation is compared with its source.</summary>
internal sealed class Outline
{
    private readonly ModuleFile _file;
    private readonly ImmutableArray<QuestionParts> _parts;
    private readonly List<(string What, Position At)> _shape = [];

    private Outline(ModuleFile file, ImmutableArray<QuestionParts> parts) => (_file, _parts) = (file, parts);

    public static ImmutableArray<OutlineBlock> Of(ModuleFile file, ImmutableArray<QuestionParts> parts) =>
        [.. file.Blocks.Select(block => new Outline(file, parts).Top(block))];

    private OutlineBlock Top(Block block)
    {
        Add(block);
        var inlines = (block is LeafBlock { Inline: { } own } ? own.Descendants() : block.Descendants()).ToList();
        return new OutlineBlock(
            At(block),
            [.. _shape],
            [.. inlines.OfType<FigureInline>().Concat(inlines.OfType<GapInline>().SelectMany(GapWords.Figures)).Select(figure => figure.Signature)],
            [.. Links(inlines, isImage: false).Select(LinkAddress.Parse).Where(address => address.Kind == LinkKind.Term).Select(address => address.Value)],
            [.. Links(inlines, isImage: true)]);
    }

    private static IEnumerable<string> Links(IEnumerable<MarkdownObject> inlines, bool isImage) =>
        inlines.OfType<LinkInline>().Where(link => link.IsImage == isImage).Select(link => link.Url ?? "");

    private Position At(Block block) => _file.Lines.At(block.Span.Start);

    private void Add(string what, Block block) => _shape.Add((what, At(block)));

    private void Add(Block block)
    {
        switch (block)
        {
            case FencedContainer { IsQuestion: true } question when _parts.FirstOrDefault(parts => parts.Container == question) is { } parts:
                Add($"the question `{question.Attributes.Id}`", question);
                AddQuestion(parts);
                break;
            case FencedContainer container:
                Add($"`::: {container.Name}{(container.Argument.Length > 0 ? " " + container.Argument : "")}`", container);
                AddAll(container);
                break;
            case HeadingBlock heading:
                Add($"a heading of level {heading.Level}", heading);
                break;
            case ParagraphBlock paragraph:
                Add(ImageRenderer.ImageAlone(paragraph) is null ? "a paragraph" : "a picture", paragraph);
                break;
            case ListBlock list:
                Add($"a {(Checklist.Is(list) ? "checklist" : list.IsOrdered ? "numbered list" : "list")} of {list.Count}", list);
                foreach (var item in list.OfType<ListItemBlock>())
                    AddAll(item);
                break;
            case QuoteBlock quote:
                Add(Callout.Of(quote) is { } callout ? $"a callout `[!{callout.Word.ToUpperInvariant()}]`" : "a quote", quote);
                AddAll(quote);
                break;
            case Table table:
                Add(TableShape(table), table);
                break;
            case CodeBlock code:
                Add("a code block", code);
                break;
            case ThematicBreakBlock line:
                Add("a line `---`", line);
                break;
            default:
                Add("something else", block);
                break;
        }
    }

    private void AddAll(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
            Add(block);
    }

    private static string TableShape(Table table) =>
        $"a table of {table.OfType<TableRow>().Select(row => row.Count).DefaultIfEmpty(0).Max()} columns and {table.Count} rows";

    private void AddQuestion(QuestionParts parts)
    {
        AddAll(parts.Prompt);
        switch (parts)
        {
            case { Kind: QuestionKind.Choice }:
                foreach (var option in parts.Options)
                {
                    Add($"the option `{option.Id}`{(option.Feedback is null ? "" : " with feedback")}", option.Item);
                    AddAll(option.Words);
                    if (option.Feedback is { } feedback)
                        AddAll(feedback);
                }

                break;
            case { Kind: QuestionKind.Gaps, Answers: LeafBlock { Inline: { } sentence } leaf }:
                Add($"a sentence with gaps of {string.Join(", ", sentence.Descendants<GapInline>().Select(gap => gap.Alternatives.Length))} alternatives", leaf);
                break;

            // The accepted answers are a key, which a translation does not have.
            case { Kind: QuestionKind.Text }:
                break;
            case { Answers: { } answers }:
                Add(answers);
                break;
        }

        foreach (var hint in parts.Hints)
            Add(hint);
        foreach (var explanation in parts.Explanations)
            Add(explanation);
    }
}
