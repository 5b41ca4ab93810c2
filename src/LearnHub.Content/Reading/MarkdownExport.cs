using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LearnHub.Content.Markdown;
using LearnHub.Content.Markdown.Containers;
using LearnHub.Content.Markdown.Figures;
using LearnHub.Content.Markdown.Gaps;
using LearnHub.Content.Markdown.Questions;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace LearnHub.Content.Reading;

/// <summary>Writes a module's reading text as Markdown: with its figures, without graded questions, keys and trainer notes.</summary>
internal static class MarkdownExport
{
    public static string Write(ModuleFile file, string title, ModuleFront front, ImmutableArray<QuestionParts> parts)
    {
        var text = new StringBuilder();
        text.Append("---\n");
        text.Append(CultureInfo.InvariantCulture, $"title: {Quoted(title)}\nminutes: {front.Minutes}\nlevel: {front.Level}\nchecked: {front.Checked:yyyy-MM-dd}\n");
        text.Append("---\n");
        foreach (var block in file.Document)
        {
            if (BlockText(file, block, parts) is { Length: > 0 } words)
                text.Append('\n').Append(words).Append('\n');
        }

        return text.ToString();
    }

    private static string? BlockText(ModuleFile file, Block block, ImmutableArray<QuestionParts> parts)
    {
        switch (block)
        {
            case FencedContainer { Name: FencedContainer.Trainer }:
                return null;
            case FencedContainer { IsQuestion: true } question:
                var split = parts.FirstOrDefault(candidate => candidate.Container == question);
                return split is { IsPractice: true } ? Practice(file, split) : null;
            case FencedContainer { Name: FencedContainer.Region } region when !file.Page.Shared.Regions.LiesIn(file.Page.Region, region.Argument):
                return null;
            case LinkReferenceDefinitionGroup:
                return string.Join('\n', ((LinkReferenceDefinitionGroup)block).Select(definition => Source(file, definition)));
            default:
                return Source(file, block);
        }
    }

    /// <summary>A practice question as a learner sees it: choices in the author's order, everything whose order is the answer in the order of the alphabet.</summary>
    private static string Practice(ModuleFile file, QuestionParts parts)
    {
        var lines = new List<string>(parts.Prompt.Select(block => Source(file, block)));
        switch (parts)
        {
            case { Kind: QuestionKind.Choice, Answers: ListBlock list }:
                lines.Add(string.Join('\n', list.OfType<ListItemBlock>().Select(item => "- [ ] " + FirstWords(item))));
                break;
            case { Kind: QuestionKind.Ordering, Answers: ListBlock list }:
                lines.Add(string.Join('\n', Mixed(list.OfType<ListItemBlock>().Select(FirstWords)).Select(item => "- " + item)));
                break;
            case { Kind: QuestionKind.Matching, Answers: Table table }:
                var rows = table.OfType<TableRow>().Where(row => !row.IsHeader && row.Count == 2).ToList();
                lines.Add(string.Join('\n', rows.Select(row => "- " + Words(row[0]))));
                lines.Add(string.Join('\n', Mixed(rows.Select(row => Words(row[1]))).Select(item => "* " + item)));
                break;
            case { Kind: QuestionKind.Gaps, Answers: { } sentence }:
                lines.Add(Source(file, sentence));
                break;
        }

        lines.AddRange(parts.Hints.Select(hint => Source(file, hint)));
        return string.Join("\n\n", lines);

        string FirstWords(ListItemBlock item) => item.Count == 0 ? "" : Words(item[0]);

        string Words(Block block) => PlainText.Of(block, file.Page).Trim();
    }

    private static IEnumerable<string> Mixed(IEnumerable<string> items) => items.Order(StringComparer.Ordinal);

    /// <summary>The block as it was written, with figures filled in, gaps mixed, and what others may not see cut out.</summary>
    private static string Source(ModuleFile file, Block block)
    {
        var (start, end) = (block.Span.Start, Math.Min(block.Span.End + 1, file.Text.Length));
        if (end <= start)
            return "";

        var changes = new List<(int Start, int End, string Text)>();
        foreach (var node in block is LeafBlock { Inline: { } inlines } ? inlines.Descendants() : block.Descendants())
        {
            switch (node)
            {
                case FigureInline figure when ShownFigure.Of(figure, file.Page) is { } shown:
                    changes.Add((figure.Span.Start, figure.Span.End + 1, shown.Plain(file.Page)));
                    break;
                case GapInline gap:
                    changes.Add((gap.Span.Start, gap.Span.End + 1, $"[{string.Join(" / ", Mixed(gap.Alternatives.Select(words => GapWords.Plain(words, file.Page))))}]"));
                    break;
                case FencedContainer hidden when IsHidden(hidden, file.Page):
                    changes.Add((hidden.Span.Start, hidden.Span.End + 1, ""));
                    break;
            }
        }

        var text = new StringBuilder();
        var done = start;
        foreach (var (from, to, words) in changes.Where(change => change.Start >= start && change.End <= end).OrderBy(change => change.Start).ThenByDescending(change => change.End))
        {
            if (from < done)
                continue;
            text.Append(file.Text, done, from - done).Append(words);
            done = to;
        }

        return text.Append(file.Text, done, end - done).ToString().TrimEnd();
    }

    private static bool IsHidden(FencedContainer container, PageContext page) => container.Name switch
    {
        FencedContainer.Trainer or FencedContainer.Question => true,
        FencedContainer.Region => !page.Shared.Regions.LiesIn(page.Region, container.Argument),
        _ => false,
    };

    private static string Quoted(string title) => $"\"{title.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
