using LearnHub.Content.Reading;

namespace LearnHub.Content.Markdown.Questions;

/// <summary>Checks what is the same for every kind of question.</summary>
internal static class QuestionCheck
{
    public static void Check(QuestionParts parts, Lines lines, FileProblems problems)
    {
        var container = parts.Container;
        var at = lines.At(container.Span.Start);
        container.Attributes.Check(problems, at, "this question", Known(parts.Kind));
        if (container.Attributes.Id is null)
            problems.Error(at, "question-without-id", "A question needs an id, such as `::: question {#two-weeks}`, so that answers stay understandable when texts change.");
        if (container.Argument.Length > 0)
            problems.Error(at, "unknown-attribute", $"`{container.Argument}` is not known here. Attributes stand in braces: `::: question {{#id shuffle}}`.");
        CheckShape(parts, lines, problems);
    }

    /// <summary>What a translation's question must have, too.</summary>
    public static void CheckShape(QuestionParts parts, Lines lines, FileProblems problems)
    {
        var at = lines.At(parts.Container.Span.Start);
        var hasPrompt = parts.Prompt.Length > 0 || (parts.Kind == QuestionKind.Gaps && parts.Answers is not null);
        if (!hasPrompt)
            problems.Error(at, "question-without-text", "The question itself is missing. Write it before the answers.");
        foreach (var extra in parts.Hints.Skip(1))
            problems.Error(lines.At(extra.Span.Start), "duplicate-callout", "A question has one hint `[!TIP]`. Put both into one.");
        foreach (var extra in parts.Explanations.Skip(1))
            problems.Error(lines.At(extra.Span.Start), "duplicate-callout", "A question has one explanation `[!NOTE]`. Put both into one.");
        foreach (var stray in parts.Stray)
            problems.Error(lines.At(stray.Span.Start), "text-after-answers", "Only the hint `> [!TIP]` and the explanation `> [!NOTE]` can stand after the answers. Move this before them; feedback to one answer is indented by two spaces below that answer.");
    }

    private static ReadOnlySpan<string> Known(QuestionKind kind) => kind switch
    {
        QuestionKind.Choice => (string[])["practice", "shuffle"],
        QuestionKind.Number => (string[])["type", "answer", "tolerance", "practice"],
        _ => (string[])["type", "practice"],
    };
}
