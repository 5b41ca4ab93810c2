using AngleSharp.Dom;
using LearnHub.Web.Tests.Support;

namespace LearnHub.Web.Tests.Platform;

/// <summary>What holds of every page that a link leads to, whoever looks.</summary>
public sealed class PagesTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Pages_LoadNothingFromElsewhere() => await CheckAsync(Elsewhere);

    [Fact]
    public async Task Pages_HoldNoInlineStyleScriptOrHandler() => await CheckAsync(Inline);

    [Fact]
    public async Task Pages_FormsThatChangeSomething_CarryTheirProtection() => await CheckAsync(Unprotected);

    [Fact]
    public async Task Pages_HaveOneHeadingATitleALanguageAndUniqueIds() => await CheckAsync(Badly);

    [Fact]
    public async Task Pages_LinksWithinTheSite_LeadToAPage()
    {
        foreach (var browser in await BrowsersAsync())
        {
            foreach (var page in await browser.CrawlAsync("/"))
                Assert.True(page.Answer.IsSuccessStatusCode, $"{page.Address}: {page.Status}");
        }
    }

    [Theory]
    [InlineData("<img src='https://cdn.example/x.png'>", true)]
    [InlineData("<link rel=stylesheet href='//cdn.example/x.css'>", true)]
    [InlineData("<video poster='http://cdn.example/x'></video>", true)]
    [InlineData("<img srcset='/a.png 1x, https://cdn.example/b.png 2x'>", true)]
    [InlineData("<form action='https://evil.example/'></form>", true)]
    [InlineData("<img src='/a.png'><script src='/js/a.js'></script><a href='https://gesetze.example/'>x</a>", false)]
    public void Elsewhere_FindsWhatIsLoadedFromElsewhere(string html, bool found) => Assert.Equal(found, Elsewhere(Parse(html)).Any());

    [Theory]
    [InlineData("<p style='color:red'>", true)]
    [InlineData("<style>p{}</style>", true)]
    [InlineData("<script>alert(1)</script>", true)]
    [InlineData("<button onclick='x()'>", true)]
    [InlineData("<a href='javascript:x()'>", true)]
    [InlineData("<script src='/js/a.js' defer></script><p class=x data-on=1>", false)]
    public void Inline_FindsStyleScriptAndHandlers(string html, bool found) => Assert.Equal(found, Inline(Parse(html)).Any());

    [Theory]
    [InlineData("<form method=post><button>x</button></form>", true)]
    [InlineData("<form method=get></form><form method=post><input type=hidden name=__RequestVerificationToken value=t></form>", false)]
    public void Unprotected_FindsFormsWithoutAToken(string html, bool found) => Assert.Equal(found, Unprotected(Parse(html)).Any());

    [Theory]
    [InlineData("<h1>a</h1><h1>b</h1>", true)]
    [InlineData("<h1>a</h1><p id=x><p id=x>", true)]
    [InlineData("<h1>a</h1><p id=x>", false)]
    public void Badly_FindsSecondHeadingsAndIds(string html, bool found) => Assert.Equal(found, Badly(Parse(html)).Any());

    private static IEnumerable<string> Elsewhere(IDocument page) =>
        page.QuerySelectorAll("*").SelectMany(element => element.Attributes
                .Where(attribute => attribute.Name is "src" or "poster" or "action" or "formaction" or "data" or "srcset" || (attribute.Name == "href" && element.LocalName != "a"))
                .SelectMany(attribute => attribute.Name == "srcset" ? attribute.Value.Split(',') : [attribute.Value])
                .Select(value => value.Trim())
                .Where(value => value.Contains("//", StringComparison.Ordinal) || value.StartsWith("data:", StringComparison.Ordinal)));

    private static IEnumerable<string> Inline(IDocument page) =>
        page.QuerySelectorAll("[style], style, script:not([src])").Select(element => element.LocalName)
            .Concat(page.QuerySelectorAll("*").SelectMany(element => element.Attributes)
                .Where(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase))
                .Select(attribute => attribute.Name));

    private static IEnumerable<string> Unprotected(IDocument page) =>
        page.QuerySelectorAll("form[method=post]").Where(form => form.QuerySelector("input[name=__RequestVerificationToken]") is null).Select(form => form.OuterHtml);

    private static IEnumerable<string> Badly(IDocument page)
    {
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToArray();
        return ids.GroupBy(id => id).Where(same => same.Count() > 1).Select(same => $"id {same.Key} twice")
            .Concat(page.QuerySelectorAll("h1").Length == 1 ? [] : ["not one h1"])
            .Concat(string.IsNullOrWhiteSpace(page.Title) || page.DocumentElement.GetAttribute("lang") is null or "" ? ["no title or language"] : []);
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Parse(string html) =>
        new AngleSharp.Html.Parser.HtmlParser().ParseDocument($"<html lang=de><head><title>x</title></head><body>{html}");

    private async Task CheckAsync(Func<IDocument, IEnumerable<string>> check)
    {
        foreach (var browser in await BrowsersAsync())
        {
            var pages = await browser.CrawlAsync("/");
            Assert.True(pages.Count > 12);
            Assert.Equal([], pages.SelectMany(page => check(page.Document).Select(found => $"{page.Address}: {found}")));
        }
    }

    private async Task<Browser[]> BrowsersAsync()
    {
        var (guest, admin) = (app.Browser(), app.Browser("ar"));
        await guest.TakeQuizAsync(DemoCourse.FirstSteps, "all-kinds", [.. DemoCourse.AllKinds.Select(question => question.Id)]);
        await guest.ContinueAsync("/courses/first-steps/second");
        await admin.SignInAsDemoAsync("admin");
        await admin.CompleteAsync(DemoCourse.FirstSteps);
        return [app.Browser(), guest, admin];
    }
}
