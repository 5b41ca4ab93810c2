using System.Collections.Immutable;
using LearnHub.Content.Markdown.Attributes;
using LearnHub.Content.Markdown.Callouts;
using LearnHub.Content.Markdown.Checklists;
using LearnHub.Content.Markdown.Containers;
using LearnHub.Content.Markdown.Figures;
using LearnHub.Content.Markdown.Gaps;
using LearnHub.Content.Markdown.Headings;
using LearnHub.Content.Markdown.Images;
using LearnHub.Content.Markdown.Links;
using LearnHub.Content.Reading;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LearnHub.Content.Markdown;

/// <summary>Goes through a page once and asks every extension what is wrong with its blocks and inlines. Run it after the questions are read: they take what is theirs.</summary>
internal sealed class PageCheck(ModuleFile file, PageTargets targets, string level, bool isTranslation)
{
    private readonly HeadingCheck _headings = new();
    private readonly FigureCheck _figures = new();
    private FencedContainer? _region;

    public PageContext Page => file.Page;

    public FileProblems Problems => file.Problems;

    public PageTargets Targets => targets;

    public bool IsTranslation => isTranslation;

    public ImmutableHashSet<string> Anchors { get; } = [.. file.Headings];

    /// <summary>The region block that surrounds what is being checked, or null.</summary>
    public FencedContainer? Region => _region;

    public FigureCheck Figures => _figures;

    public Position At(MarkdownObject node) => file.Lines.At(node.Span.Start);

    public void Run() => Blocks(file.Document);

    private void Blocks(ContainerBlock container)
    {
        foreach (var block in container)
            Block(block);
    }

    private void Block(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                _headings.Check(heading, this);
                break;
            case HtmlBlock html:
                RawHtml(At(html));
                break;
            case FencedCodeBlock { ClosingFencedCharCount: 0 } code:
                Problems.Error(At(code), "unclosed-fence", "This code block never ends. Close it with as many backticks as it opened with.");
                break;
            case FencedContainer container:
                ContainerCheck.Check(container, this);
                break;
            case ListBlock list:
                ChecklistCheck.Check(list, this);
                break;
            case QuoteBlock quote:
                CalloutCheck.Check(quote, this);
                break;
            case ParagraphBlock paragraph when !isTranslation && !IsForTrainers(paragraph):
                SentenceCheck.Check(paragraph, level, this, file);
                break;
        }

        if (block is LeafBlock { Inline: { } inlines })
            Inlines(inlines);
        else if (block is ContainerBlock children)
            Children(children);
    }

    private void Children(ContainerBlock children)
    {
        var outer = _region;
        if (children is FencedContainer { Name: FencedContainer.Region } region)
            _region = region;
        Blocks(children);
        _region = outer;
    }

    private void Inlines(ContainerInline inlines)
    {
        foreach (var inline in inlines.Descendants())
        {
            switch (inline)
            {
                case LinkInline { IsImage: true } image:
                    ImageCheck.Check(image, At(image), this);
                    break;
                case LinkInline link:
                    LinkCheck.Check(link.Url, At(link), this);
                    break;
                case AutolinkInline link:
                    LinkCheck.Check(AutolinkRenderer.AddressOf(link), At(link), this);
                    break;
                case HtmlInline html:
                    RawHtml(At(html));
                    break;
                case FigureInline figure:
                    _figures.Check(figure, At(figure), this);
                    break;
                case GapInline gap:
                    GapCheck.Check(gap, At(gap), this, _figures);
                    break;
                case AttributesInline { IsTaken: false } attributes when FencedContainer.QuestionAround(BlockOf(attributes)) is null or { IsTopLevel: true }:
                    Problems.Warning(At(attributes), "stray-attributes", "These braces are shown as text: only headings, options, checklist items and containers take an id.");
                    break;
            }
        }
    }

    /// <summary>The block that the inline stands in.</summary>
    public static Block? BlockOf(Inline inline)
    {
        var outermost = inline.Parent;
        while (outermost?.Parent is not null)
            outermost = outermost.Parent;
        return outermost?.ParentBlock;
    }

    private void RawHtml(Position at) =>
        Problems.Error(at, "raw-html", "HTML is not read here and is shown as text. Write it as Markdown; for a < in the text write `\\<`.");

    private static bool IsForTrainers(Block block)
    {
        for (Block? around = block; around is not null; around = around.Parent)
        {
            if (around is FencedContainer { Name: FencedContainer.Trainer })
                return true;
        }

        return false;
    }
}
