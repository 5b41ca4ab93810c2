using LearnHub.Content.Markdown.Questions;
using LearnHub.Content.Reading;
using Markdig.Syntax;

namespace LearnHub.Content.Translations;

/// <summary>Checks that a translated question belongs to one of the source and holds no answer key.</summary>
internal static class TranslatedQuestionCheck
{
    private const string KeyCode = "answer-key-in-translation";

    public static void Check(QuestionParts parts, ModuleFile file, SourceModule source)
    {
        var container = parts.Container;
        var (at, problems) = (file.Lines.At(container.Span.Start), file.Problems);
        container.Attributes.Check(problems, at, "a translated question", "type", "shuffle", "practice", "answer", "tolerance");
        if (container.Attributes.Id is null)
            problems.Error(at, "question-without-id", "A translated question has the id of its source: `::: question {#id}`.");

        if (container.Attributes.Has("answer") || container.Attributes.Has("tolerance"))
            problems.Error(at, KeyCode, "The answer stands in the source only. Take `answer` and `tolerance` out.");
        foreach (var option in parts.Options)
        {
            if (option.IsRight)
                problems.Error(file.Lines.At(option.Item.Span.Start), KeyCode, "Which option is right stands in the source only. Write `- ` without a box.");
            option.IdAttributes?.Attributes.Check(problems, file.Lines.At(option.Item.Span.Start), "an option");
        }

        QuestionCheck.CheckShape(parts, file.Lines, problems);
        if (source.Parts.FirstOrDefault(candidate => candidate.Container.Attributes.Id == container.Attributes.Id) is { } original)
            CheckAgainst(original, parts, file);
    }

    private static void CheckAgainst(QuestionParts original, QuestionParts parts, ModuleFile file)
    {
        foreach (var (name, value) in parts.Container.Attributes.Values)
        {
            if (name is "type" or "shuffle" or "practice" && original.Container.Attributes[name] != (value ?? ""))
                file.Problems.Error(file.Lines.At(parts.Container.Span.Start), "translation-differs", $"`{name}` is not as in the source. Leave it out: it holds for all languages.");
        }

        if (parts.Kind == QuestionKind.Text && parts.Prompt is [.., ListBlock { IsOrdered: false } list] && parts.Prompt.Length == original.Prompt.Length + 1)
            file.Problems.Error(file.Lines.At(list.Span.Start), KeyCode, "The accepted answers stand in the source only. Take this list out.");
    }
}
