using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace LearnHub.Web.Tests.Support;

/// <summary>Fills in forms. Only what a form offers can be chosen, so that a missing field fails the test.</summary>
internal static class HtmlForm
{
    public static IReadOnlyList<(string Name, string Value)> Fill(IHtmlFormElement form, IReadOnlyList<(string Name, string Value)> filledIn)
    {
        var fields = new List<(string, string)>();
        var offered = form.Elements.OfType<IHtmlElement>().ToLookup(element => element.GetAttribute("name") ?? "");
        foreach (var (name, _) in filledIn)
            Assert.True(offered.Contains(name), $"The form has no field {name}; it has: {string.Join(", ", offered.Select(field => field.Key))}");
        foreach (var field in offered.Where(field => field.Key.Length > 0))
        {
            var chosen = filledIn.Where(given => given.Name == field.Key).Select(given => given.Value).ToArray();
            fields.AddRange((chosen.Length > 0 ? Chosen(field.Key, [.. field], chosen) : [.. field.SelectMany(AsItStands)]).Select(value => (field.Key, value)));
        }

        return fields;
    }

    private static string[] Chosen(string name, IReadOnlyList<IHtmlElement> elements, string[] values)
    {
        string[]? choices = elements[0] switch
        {
            IHtmlInputElement { Type: "radio" or "checkbox" } => [.. elements.OfType<IHtmlInputElement>().Select(input => input.Value)],
            IHtmlSelectElement select => [.. select.Options.Select(option => option.Value)],
            _ => null,
        };
        foreach (var value in values)
            Assert.True(choices is null || choices.Contains(value), $"The field {name} does not offer '{value}'.");
        return values;
    }

    private static IEnumerable<string> AsItStands(IHtmlElement element) => element switch
    {
        IHtmlInputElement { Type: "radio" or "checkbox" } box => box.IsChecked ? [box.Value] : [],
        IHtmlInputElement { Type: "submit" or "button" or "file" } => [],
        IHtmlInputElement input => [input.Value],
        IHtmlTextAreaElement area => [area.Value],
        IHtmlSelectElement select => [select.Value ?? ""],
        _ => [],
    };
}
