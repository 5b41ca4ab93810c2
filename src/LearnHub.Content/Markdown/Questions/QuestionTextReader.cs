using System.Collections.Immutable;
using LearnHub.Content.Markdown.Gaps;
using LearnHub.Content.Markdown.Tables;
using LearnHub.Content.Markdown.Terms;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LearnHub.Content.Markdown.Questions;

/// <summary>Renders a question's words.</summary>
internal static class QuestionTextReader
{
    /// <param name="number">Sets the ids in this question apart from those of others on the page.</param>
    public static QuestionText Read(QuestionParts parts, PageContext page, int number)
    {
        var cards = new TermCards(number);
        var text = new QuestionText
        {
            PromptHtml = PageRenderer.Blocks(parts.Prompt, page, cards),
            HintHtml = Callout(parts.Hints),
            ExplanationHtml = Callout(parts.Explanations),
            Options = [.. parts.Options.Select(option => new OptionText(
                PageRenderer.Short(option.Words, page, cards),
                option.Feedback is { } feedback ? PageRenderer.Short([.. feedback], page, cards) : null))],
        };

        text = parts switch
        {
            { Kind: QuestionKind.Matching, Answers: Table table } => Matching(text, table),
            { Kind: QuestionKind.Ordering, Answers: ListBlock list } => text with { Items = [.. list.OfType<ListItemBlock>().Select(item => PageRenderer.Short([.. item], page, cards))] },
            { Kind: QuestionKind.Gaps, Answers: ParagraphBlock { Inline: { } sentence } } => text with { Sentence = Sentence(sentence) },
            _ => text,
        };

        // All cards stand behind the prompt, which is shown with every part of the question: a card may not stand in a label.
        return text with { PromptHtml = (text.PromptHtml + "\n" + cards.TakeHtml(page)).TrimEnd('\n') };

        string? Callout(ImmutableArray<QuoteBlock> quotes) => quotes.IsEmpty ? null : PageRenderer.Blocks(quotes.SelectMany(quote => quote), page, cards);

        QuestionText Matching(QuestionText words, Table table)
        {
            var heads = TableRenderer.HeadsOf(table, page);
            var rows = table.OfType<TableRow>().Where(row => !row.IsHeader && row.Count >= 2).ToList();
            return words with
            {
                Heads = (heads.ElementAtOrDefault(0) ?? "", heads.ElementAtOrDefault(1) ?? ""),
                Left = [.. rows.Select(row => PageRenderer.Short([.. (TableCell)row[0]], page, cards))],
                Right = [.. rows.Select(row => PlainText.Of(row[1], page).Trim())],
            };
        }

        ImmutableArray<GapPiece> Sentence(ContainerInline sentence)
        {
            var pieces = ImmutableArray.CreateBuilder<GapPiece>();
            var between = new List<Inline>();
            foreach (var inline in sentence)
            {
                if (inline is not GapInline gap)
                {
                    between.Add(inline);
                    continue;
                }

                Flush();
                pieces.Add(new GapPiece(null, [.. gap.Alternatives.Select(alternative => GapWords.Plain(alternative, page))]));
            }

            Flush();
            return pieces.ToImmutable();

            void Flush()
            {
                if (between.Count > 0)
                    pieces.Add(new GapPiece(PageRenderer.Inlines(between, page, cards), []));
                between.Clear();
            }
        }
    }
}
