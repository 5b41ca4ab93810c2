using AngleSharp.Dom;

namespace LearnHub.Web.Tests.Support;

/// <summary>Answers a quiz as a person does: by the words that stand on the page, wherever the mixing has put them.</summary>
internal static class QuizOnPage
{
    public const string Submit = "button[formaction='?handler=Submit']";
    public const string Save = "button[formaction='?handler=Save']";

    /// <summary>The fields that answer every question of the module rightly, but those in <paramref name="wrong"/> wrongly.</summary>
    public static IReadOnlyList<(string Name, string Value)> Answer(this WebPage page, IEnumerable<TestQuestion> questions, params string[] wrong) =>
        [.. questions.Where(question => page.Has($"#q-{question.Id}"))
            .SelectMany(question => page.Answer(question.Id, wrong.Contains(question.Id) ? question.Wrong : question.Right))];

    /// <summary>The fields that answer one question with these words.</summary>
    public static IEnumerable<(string Name, string Value)> Answer(this WebPage page, string questionId, params string[] words)
    {
        var question = page.Find($"#q-{questionId}");
        if (question.QuerySelector("input[type=text]") is { } typed)
            return [(NameOf(typed), words[0])];
        if (question.QuerySelector("label.option") is not null)
            return [.. words.Select(word => Option(question, word))];
        if (question.QuerySelector("label.rank") is not null)
            return [.. question.QuerySelectorAll("label.rank").Select(rank => Rank(rank, words))];
        if (question.QuerySelector(".pair") is not null)
            return [.. words.Select(word => word.Split('=')).Select(pair => Pair(question, pair[0], pair[1]))];
        return [.. question.QuerySelectorAll(".gaps select").Zip(words, (gap, word) => (NameOf(gap), Choice(gap, word)))];
    }

    private static (string Name, string Value) Option(IElement question, string word)
    {
        var option = question.QuerySelectorAll("label.option").Single(label => WebPage.TextOf(label) == word).QuerySelector("input")!;
        return (NameOf(option), option.GetAttribute("value")!);
    }

    private static (string Name, string Value) Rank(IElement rank, string[] inOrder)
    {
        var place = Array.IndexOf(inOrder, WebPage.TextOf(rank.QuerySelector("span:last-of-type")!)) + 1;
        return (NameOf(rank.QuerySelector("select")!), place == 0 ? "" : place.ToString());
    }

    private static (string Name, string Value) Pair(IElement question, string left, string right)
    {
        var select = question.QuerySelectorAll(".pair").Single(pair => WebPage.TextOf(pair.QuerySelector("label")!) == left).QuerySelector("select")!;
        return (NameOf(select), Choice(select, right));
    }

    private static string Choice(IElement select, string word) =>
        select.QuerySelectorAll("option").Single(option => WebPage.TextOf(option) == word).GetAttribute("value")!;

    private static string NameOf(IElement field) => field.GetAttribute("name")!;
}
