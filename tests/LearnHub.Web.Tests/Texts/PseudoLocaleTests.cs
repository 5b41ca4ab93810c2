using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using LearnHub.Web.Tests.Support;
using LearnHub.Web.Texts;

namespace LearnHub.Web.Tests.Texts;

/// <summary>Every page in a language that brackets each of its texts: what stands there without brackets was written into a page.</summary>
public sealed partial class PseudoLocaleTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Pages_AsAGuest_SayNothingThatIsNotInTheTexts()
    {
        var browser = new Browser(app, "de") { MayFail = true };
        await browser.TakeQuizAsync(DemoCourse.FirstSteps, "all-kinds", [.. DemoCourse.AllKinds.Select(question => question.Id)]);
        await browser.TakeQuizAsync(DemoCourse.FirstSteps, "second");
        await browser.ContinueAsync("/courses/for-employers/duties");
        await CheckAsync(browser, "/nope", "/error/403", "/error/500", "/error/429", "/verify/x", "/courses/first-steps/all-kinds?practice=uebung&q.uebung=1");
    }

    [Fact]
    public async Task Pages_AsTheServiceCentre_SayNothingThatIsNotInTheTexts()
    {
        var browser = app.Browser();
        await browser.SignInAsDemoAsync("admin");
        await browser.CompleteAsync(DemoCourse.FirstSteps);
        await browser.CompleteAsync(DemoCourse.Short);
        var certificate = await browser.ClaimAsync("short", "Ada Beispiel");
        await CheckAsync(browser, certificate.Path, certificate.Path.Replace("certificates", "verify", StringComparison.Ordinal), "/account/profile");
    }

    [Theory]
    [InlineData("<p>[Šéhr gût ···]</p>", 0)]
    [InlineData("<p>LearnHub</p><p>12</p><a lang=ar>العربية</a>", 0)]
    [InlineData("<p>Save</p>", 1)]
    [InlineData("<button aria-label='Close'>[Šçhlîéßéñ ···]</button>", 1)]
    [InlineData("<p>[Öñé ···] and another</p>", 1)]
    public void Check_FindsWhatIsNotBracketed(string html, int found)
    {
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument($"<html lang={Languages.Pseudo}><body>{html}");
        Assert.Equal(found, Unbracketed(document).Count());
    }

    private static async Task CheckAsync(Browser browser, params string[] more)
    {
        await browser.GetAsync("/");
        var pages = new List<WebPage>(await browser.CrawlAsync("/", Languages.Pseudo));
        foreach (var address in more)
            pages.Add(await browser.GetAsync($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={Languages.Pseudo}"));
        Assert.True(pages.Count > 12, string.Join(' ', pages.Select(page => page.Address)));
        var found = pages.Where(page => page.Address.Contains(Languages.Pseudo, StringComparison.Ordinal)).SelectMany(page => Unbracketed(page.Document).Select(text => (Text: text, page.Address))).DistinctBy(pair => pair.Text).ToArray();
        Assert.True(found.Length == 0, string.Join('\n', found));
    }

    private static IEnumerable<string> Unbracketed(IDocument document)
    {
        var own = document.QuerySelectorAll("body, body *").Where(element => element.LocalName is not ("script" or "style" or "svg") && IsInPseudo(element)).ToArray();
        var texts = own.SelectMany(Texts);
        var attributes = own.SelectMany(element => element.Attributes.Where(attribute => attribute.Name is "aria-label" or "alt" or "title" or "placeholder" or "data-saved").Select(attribute => attribute.Value));
        return texts.Concat(attributes).Append(WithoutAuthors(document.Title ?? "")).Select(text => text.Trim()).Where(text => !IsAllowed(text));
    }

    /// <summary>The element's own texts; what stands around an author's word in another language is one text.</summary>
    private static IEnumerable<string> Texts(IElement element)
    {
        var own = element.ChildNodes.OfType<IText>().Select(text => text.Text);
        return element.Children.Any(child => child.LocalName == "bdi") ? [string.Concat(own)] : own;
    }

    /// <summary>A page's title has no place for the language of an author's words.</summary>
    private static string WithoutAuthors(string title) =>
        DemoCourse.All.SelectMany(course => course.Title.Values.Concat(course.Modules.Select(module => module.Title)))
            .OrderByDescending(words => words.Length).Aggregate(title, (left, words) => left.Replace(words, "", StringComparison.Ordinal));

    private static bool IsInPseudo(IElement element) => element.Closest("bdi, code, .problems .tag") is null && element.Closest("[lang]")?.GetAttribute("lang") == Languages.Pseudo;

    private static bool IsAllowed(string text) =>
        Bracketed().Replace(text, "") is var rest && (!rest.Any(char.IsLetter) || DateTime.TryParse(rest, CultureInfo.GetCultureInfo("de"), out _) || rest.Trim(' ', '–', ':', ',', '.') is "LearnHub" or "[Þšéûðö]" or ":" || OfNobody(rest));

    /// <summary>Names that an operator, an author or a person gave, which have no language of their own.</summary>
    private static bool OfNobody(string text) => text is "admin@demo.example" or "http://localhost" || text.StartsWith("http://localhost/verify/LH-", StringComparison.Ordinal);

    [GeneratedRegex(@"\[[^\]]*···\]", RegexOptions.None, 1000)]
    private static partial Regex Bracketed();
}
