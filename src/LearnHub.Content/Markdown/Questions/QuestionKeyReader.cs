using System.Collections.Immutable;
using System.Globalization;
using LearnHub.Content.Markdown.Attributes;
using LearnHub.Content.Markdown.Gaps;
using LearnHub.Content.Reading;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace LearnHub.Content.Markdown.Questions;

/// <summary>Reads a question's answer key from the source, and tells what is wrong with it.</summary>
internal sealed class QuestionKeyReader(QuestionParts parts, PageContext page, Lines lines, FileProblems problems)
{
    private const int MaxAcceptedLength = 200;

    private readonly string _id = parts.Container.Attributes.Id ?? "";
    private readonly AttributeBlock _attributes = parts.Container.Attributes;
    private readonly Position _at = lines.At(parts.Container.Span.Start);

    /// <summary>The question, or null when it cannot be asked.</summary>
    public Question? Read() => parts.Kind switch
    {
        QuestionKind.Text => Text(),
        QuestionKind.Number => Number(),
        QuestionKind.Matching => Matching(),
        QuestionKind.Ordering => Ordering(),
        QuestionKind.Gaps => Gaps(),
        _ => Choice(),
    };

    private ChoiceQuestion? Choice()
    {
        var options = parts.Options;
        if (options.Length < 2)
        {
            problems.Error(_at, "too-few-options", "A question to choose from needs at least two options, written as a task list: `- [x] right {#one}` and `- [ ] wrong {#two}`.");
            return null;
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var option in options)
        {
            var at = lines.At(option.Item.Span.Start);
            if (option.Box is null)
                problems.Error(at, "option-without-box", "Every option begins with `[ ]` (wrong) or `[x]` (right).");
            if (option.Id is not { } id)
                problems.Error(at, "option-without-id", "Every option needs an id at the end of its first line, such as `{#two-weeks}`, so that answers stay understandable when texts change.");
            else if (!ids.Add(id))
                problems.Error(at, "duplicate-id", $"Two options of this question have the id `{id}`. Give each its own.");
            option.IdAttributes?.Attributes.Check(problems, at, "an option");
            if (option.Item.OfType<QuoteBlock>().Skip(1).Any())
                problems.Error(at, "duplicate-feedback", "An option has one quote as its feedback. Put both into one.");
        }

        var right = options.Count(option => option.IsRight);
        if (right == 0)
            problems.Error(_at, "question-without-key", "No option is marked as right. Write `[x]` before it.");
        else if (right == options.Length)
            problems.Error(_at, "question-all-right", "Every option is marked as right, so there is nothing to decide. Write `[ ]` before the wrong ones.");

        return new ChoiceQuestion
        {
            Id = _id,
            Shuffle = _attributes.Has("shuffle"),
            Options = [.. options.Select(option => new ChoiceOption(option.Id ?? "", option.IsRight))],
        };
    }

    private TextQuestion? Text()
    {
        var accepted = parts.Answers is ListBlock list
            ? list.OfType<ListItemBlock>().Select(item => PlainText.Of(item, page).Trim()).Where(answer => answer.Length > 0).ToImmutableArray()
            : [];
        if (accepted.IsEmpty)
        {
            problems.Error(_at, "question-without-key", "List the accepted answers below the question, each as `- answer`.");
            return null;
        }

        if (accepted.Any(answer => answer.Length > MaxAcceptedLength))
            problems.Error(lines.At(parts.Answers!.Span.Start), "answer-too-long", $"An accepted answer has more than {MaxAcceptedLength} characters; nobody types that. Accept something shorter.");
        return new TextQuestion(accepted) { Id = _id };
    }

    private NumberQuestion? Number()
    {
        if (!_attributes.Has("answer"))
        {
            problems.Error(_at, "question-without-key", "The answer is missing: `{#id type=number answer=14}`.");
            return null;
        }

        var answer = Decimal("answer");
        var tolerance = _attributes.Has("tolerance") ? Decimal("tolerance") : 0;
        if (tolerance < 0)
            problems.Error(_at, "bad-value", "`tolerance` cannot be less than 0.");
        return answer is { } number && tolerance is >= 0 and { } margin ? new NumberQuestion(number, margin) { Id = _id } : null;
    }

    private decimal? Decimal(string name)
    {
        var text = _attributes[name] ?? "";
        if (text.Length <= 15 && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return number;

        problems.Error(_at, "bad-value", $"`{name}` must be a number with at most 15 characters and a point before the decimals, such as 14 or 13.90.");
        return null;
    }

    private MatchingQuestion? Matching()
    {
        var rows = parts.Answers is Table table ? table.OfType<TableRow>().Where(row => !row.IsHeader).ToList() : [];
        if (rows.Count < 2)
        {
            problems.Error(_at, "question-without-key", "Write the pairs as a table of two columns with a header row and at least two rows.");
            return null;
        }

        foreach (var row in (Table)parts.Answers!)
        {
            if (((TableRow)row).Count != 2)
            {
                problems.Error(lines.At(row.Span.Start), "bad-table", "A matching question's table has exactly two columns.");
                return null;
            }

            if (((TableRow)row).Any(cell => PlainText.Of(cell, page).Trim().Length == 0))
                problems.Error(lines.At(row.Span.Start), "bad-table", "A cell of this matching question is empty.");
        }

        // Two rows with the same right side could not be told apart by a learner.
        foreach (var twin in rows.GroupBy(row => PlainText.Of(row[1], page).Trim(), StringComparer.Ordinal).SelectMany(same => same.Skip(1)))
            problems.Error(lines.At(twin.Span.Start), "duplicate-answer", "Two rows have the same right side. Make them different, or each could belong to both.");

        return new MatchingQuestion(rows.Count) { Id = _id };
    }

    private OrderingQuestion? Ordering()
    {
        var items = parts.Answers is ListBlock list ? list.Count : 0;
        if (items >= 2)
            return new OrderingQuestion(items) { Id = _id };

        problems.Error(_at, "question-without-key", "Write the items as a numbered list in the right order, at least two.");
        return null;
    }

    private GapsQuestion? Gaps()
    {
        if (parts.Answers is not ParagraphBlock { Inline: { } sentence })
        {
            problems.Error(_at, "question-without-key", parts.Answers is null
                ? "Write a sentence with a gap, such as `Ich gehe zur [[Anmeldung|Abmeldung]]`."
                : "The gaps must stand in a plain paragraph, not in a list or quote.");
            return null;
        }

        var gaps = sentence.OfType<GapInline>().ToList();
        foreach (var nested in Markdig.Syntax.MarkdownObjectExtensions.Descendants<GapInline>(sentence).Except(gaps))
            problems.Error(lines.At(nested.Span.Start), "nested-gap", "A gap cannot stand within bold, italic or a link. Take those marks away from around it.");

        foreach (var gap in gaps)
        {
            var at = lines.At(gap.Span.Start);
            var words = gap.Alternatives.Select(alternative => GapWords.Plain(alternative, page)).ToList();
            if (words.Count < 2)
                problems.Error(at, "too-few-options", "A gap needs at least two alternatives, the right one first: `[[Anmeldung|Abmeldung]]`.");
            else if (words.Contains("") || words.Distinct(StringComparer.Ordinal).Count() < words.Count)
                problems.Error(at, "duplicate-answer", "The alternatives of a gap must differ, and none can be empty.");
        }

        return gaps.Count == 0 ? null : new GapsQuestion([.. gaps.Select(gap => gap.Alternatives.Length)]) { Id = _id };
    }
}
