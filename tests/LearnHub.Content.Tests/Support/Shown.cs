using System.Globalization;
using System.Text;

namespace LearnHub.Content.Tests.Support;

/// <summary>Writes what the reader made of an example in the way the spec files do.</summary>
internal static class Shown
{
    public static string Reading(ModuleText? text) => text is null ? "" : string.Join('\n', text.Reading.Select(part => part switch
    {
        ReadingHtml html => html.Html,
        ReadingTrainerNote note => "[trainers]\n" + note.Html,
        ReadingPractice practice => $"[practice {practice.QuestionId}]",
        _ => "?",
    }));

    public static string Problems(IEnumerable<Problem> problems, bool withFile = false) => string.Join('\n', problems.Select(problem =>
        $"{(withFile ? problem.File + ":" : "")}{problem.Line}:{problem.Column} {(problem.Severity == Severity.Error ? "error" : "warning")} {problem.Code}"));

    public static string Questions(IEnumerable<Question> questions, ModuleText text) =>
        string.Join("\n", questions.Select(question => Question(question, text.Questions[question.Id])));

    private static string Question(Question question, QuestionText text)
    {
        var shown = new StringBuilder();
        Line($"{question.Id}: {Kind(question)}");
        Line(text.PromptHtml);
        for (var i = 0; i < text.Options.Length; i++)
        {
            var option = ((ChoiceQuestion)question).Options[i];
            Line($"{(option.IsRight ? "[x]" : "[ ]")} {option.Id}: {text.Options[i].Html}{(text.Options[i].FeedbackHtml is { } feedback ? " // " + feedback : "")}");
        }

        if (text.Left.Length > 0)
            Line($"{text.Heads.Left} | {text.Heads.Right}");
        for (var i = 0; i < text.Left.Length; i++)
            Line($"{text.Left[i]} | {text.Right[i]}");
        foreach (var item in text.Items)
            Line("1. " + item);
        if (text.Sentence.Length > 0)
            Line(string.Concat(text.Sentence.Select(piece => piece.IsGap ? $"[[{string.Join("|", piece.Alternatives)}]]" : piece.Html)));
        if (text.HintHtml is not null)
            Line("hint: " + text.HintHtml);
        if (text.ExplanationHtml is not null)
            Line("explanation: " + text.ExplanationHtml);
        return shown.ToString().TrimEnd('\n');

        void Line(string line) => shown.Append(line).Append('\n');
    }

    private static string Kind(Question question) => question switch
    {
        ChoiceQuestion choice => (choice.Several ? "several" : "one") + (choice.Shuffle ? " shuffled" : ""),
        TextQuestion words => "text " + string.Join(" / ", words.Accepted),
        NumberQuestion number => string.Create(CultureInfo.InvariantCulture, $"number {number.Answer} ± {number.Tolerance}"),
        MatchingQuestion matching => $"matching {matching.Pairs}",
        OrderingQuestion ordering => $"ordering {ordering.Items}",
        GapsQuestion gaps => "gaps " + string.Join(",", gaps.Alternatives),
        _ => "?",
    };
}
