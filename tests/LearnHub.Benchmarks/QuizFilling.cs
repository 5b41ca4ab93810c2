using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace LearnHub.Benchmarks;

/// <summary>Opens a quiz and fills in every question with something, so that it can be submitted.</summary>
internal static class QuizFilling
{
    public static async Task<List<KeyValuePair<string, string>>> FillInAsync(Learner learner, string quiz)
    {
        var start = await learner.GetAsync(quiz[..^"/quiz".Length]);
        await learner.SendAsync(quiz, Learner.HiddenFields(start.QuerySelector<IHtmlFormElement>(".onward form")!));
        var page = await learner.GetAsync(quiz);
        var form = page.QuerySelector<IHtmlFormElement>("form.quiz")!;
        var fields = Learner.HiddenFields(form);
        foreach (var group in form.Elements.OfType<IHtmlInputElement>().Where(input => input.Type is "radio" or "checkbox").GroupBy(input => input.Name!))
            fields.Add(KeyValuePair.Create(group.Key, group.First().Value));
        foreach (var text in form.Elements.OfType<IHtmlInputElement>().Where(input => input.Type == "text"))
            fields.Add(KeyValuePair.Create(text.Name!, text.GetAttribute("inputmode") is null ? "Anmeldung" : "14"));
        foreach (var question in form.QuerySelectorAll("fieldset"))
        {
            // Positions must differ, so each select takes the next choice.
            foreach (var (select, index) in question.QuerySelectorAll<IHtmlSelectElement>("select").Select((select, index) => (select, index)))
                fields.Add(KeyValuePair.Create(select.Name!, select.Options[1 + (index % (select.Options.Length - 1))].Value));
        }

        return fields;
    }
}
