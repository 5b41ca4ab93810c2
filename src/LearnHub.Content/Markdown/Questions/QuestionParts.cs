using System.Collections.Immutable;
using LearnHub.Content.Markdown.Attributes;
using LearnHub.Content.Markdown.Callouts;
using LearnHub.Content.Markdown.Checklists;
using LearnHub.Content.Markdown.Containers;
using LearnHub.Content.Markdown.Gaps;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace LearnHub.Content.Markdown.Questions;

/// <summary>A question's blocks, by what they are for.</summary>
internal sealed record QuestionParts
{
    public required FencedContainer Container { get; init; }

    public required QuestionKind Kind { get; init; }

    /// <summary>Whether it stays in the reading text. Only the source says so, for all languages.</summary>
    public required bool IsPractice { get; init; }

    /// <summary>Everything before the answers.</summary>
    public required ImmutableArray<Block> Prompt { get; init; }

    /// <summary>The list, table or gap text; null for a number, and where it is missing.</summary>
    public required Block? Answers { get; init; }

    public required ImmutableArray<QuoteBlock> Hints { get; init; }

    public required ImmutableArray<QuoteBlock> Explanations { get; init; }

    /// <summary>What stands after the answers without being hint or explanation.</summary>
    public required ImmutableArray<Block> Stray { get; init; }

    public ImmutableArray<Option> Options =>
        Answers is ListBlock list && Kind == QuestionKind.Choice ? [.. list.OfType<ListItemBlock>().Select(Option.Of)] : [];

    /// <param name="isTranslation">A translation has no list of accepted answers; what looks like one belongs to the prompt there.</param>
    public static QuestionParts Split(FencedContainer container, QuestionKind kind, bool isTranslation)
    {
        var hints = container.OfType<QuoteBlock>().Where(quote => Callout.Is(quote, CalloutKind.Tip)).ToImmutableArray();
        var explanations = container.OfType<QuoteBlock>().Where(quote => Callout.Is(quote, CalloutKind.Note)).ToImmutableArray();
        var rest = container.Where(block => !Callout.Is(block, CalloutKind.Tip) && !Callout.Is(block, CalloutKind.Note)).ToList();

        var index = kind switch
        {
            QuestionKind.Choice => rest.FindLastIndex(IsChoiceList),
            QuestionKind.Text => isTranslation ? -1 : rest.FindLastIndex(block => block is ListBlock { IsOrdered: false }),
            QuestionKind.Matching => rest.FindLastIndex(block => block is Table),
            QuestionKind.Ordering => rest.FindLastIndex(block => block is ListBlock { IsOrdered: true }),
            QuestionKind.Gaps => rest.FindIndex(HasGap),
            _ => -1,
        };

        var parts = new QuestionParts
        {
            Container = container,
            Kind = kind,
            IsPractice = container.Attributes.Has("practice"),
            Prompt = index < 0 ? [.. rest] : [.. rest.Take(index)],
            Answers = index < 0 ? null : rest[index],
            Hints = hints,
            Explanations = explanations,
            Stray = index < 0 ? [] : [.. rest.Skip(index + 1)],
        };
        foreach (var option in parts.Options)
            option.IdAttributes?.Take();
        return parts;
    }

    public static bool HasGap(Block block) =>
        block is LeafBlock { Inline: { } inlines } ? inlines.Descendants<GapInline>().Any() : block is ContainerBlock container && container.Descendants<LeafBlock>().Any(HasGap);

    private static bool IsChoiceList(Block block) =>
        block is ListBlock list && list.OfType<ListItemBlock>().Any(item => TaskBox.Of(item) is not null || Option.Of(item).IdAttributes is not null);
}

/// <summary>An option of a choice, as it stands in the text.</summary>
internal sealed record Option(ListItemBlock Item, TaskBox? Box, AttributesInline? IdAttributes)
{
    public string? Id => IdAttributes?.Attributes.Id;

    public bool IsRight => Box?.IsChecked == true;

    public QuoteBlock? Feedback => Item.OfType<QuoteBlock>().FirstOrDefault(quote => Callout.Of(quote) is null);

    public ImmutableArray<Block> Words => [.. Item.Where(block => block != Feedback)];

    public static Option Of(ListItemBlock item)
    {
        var inlines = item is [ParagraphBlock paragraph, ..] ? paragraph.Inline : null;
        return new Option(item, TaskBox.Of(item), AttributesInline.AtEndOfFirstLine(inlines));
    }
}
