using LearnHub.Web.Tests.Support;
using Microsoft.Net.Http.Headers;

namespace LearnHub.Web.Tests.Platform;

public sealed class CookieTests
{
    [Fact]
    public async Task Cookies_InDevelopment_AreHttpOnlyAndStayOnTheSite()
    {
        await using var app = new TestApp();
        var cookies = await CookiesAsync(app, new Uri("http://localhost"));
        Assert.Equal(["language", "learnhub", "learnhub-form", "learnhub-message"], cookies.Keys.Order());
        Assert.All(cookies.Values, cookie => Assert.True(cookie.HttpOnly, cookie.ToString()));
        Assert.All(cookies.Values, cookie => Assert.Equal(SameSiteMode.Lax, cookie.SameSite));
        Assert.All(cookies.Values, cookie => Assert.Equal("/", cookie.Path.ToString()));
        Assert.All(cookies.Values, cookie => Assert.Equal(0, cookie.Domain.Length));
    }

    [Fact]
    public async Task Cookies_OverHttps_ArePinnedToTheHost()
    {
        await using var app = new TestApp { Environment = "Production", Settings = new Dictionary<string, string> { ["LearnHub:Https"] = "true" } };
        var cookies = await CookiesAsync(app, new Uri("https://lernen.example.org"));
        Assert.Equal(["__Host-learnhub", "__Host-learnhub-form", "__Host-learnhub-message", "language"], cookies.Keys.Order(StringComparer.Ordinal));
        Assert.All(cookies.Values, cookie => Assert.True(cookie.Secure, cookie.ToString()));
        Assert.All(cookies.Values, cookie => Assert.Equal("/", cookie.Path.ToString()));
    }

    private static async Task<Dictionary<string, SetCookieHeaderValue>> CookiesAsync(TestApp app, Uri site)
    {
        var browser = new Browser(app, "de") { Site = site };
        var page = await browser.GetAsync("/account/register");
        var (_, address, fields) = browser.Prepare(page, "main form button", [("Login", "kekse"), ("Password", Learner.Password)]);
        HttpResponseMessage[] answers = [page.Answer, await browser.SendAsync(HttpMethod.Post, address.PathAndQuery, fields), await browser.SendAsync(HttpMethod.Get, "/?lang=en")];
        return answers.Where(answer => answer.Headers.Contains(HeaderNames.SetCookie))
            .SelectMany(answer => SetCookieHeaderValue.ParseList([.. answer.Headers.GetValues(HeaderNames.SetCookie)]))
            .Where(cookie => cookie.Value.Length > 0)
            .DistinctBy(cookie => cookie.Name.ToString()).ToDictionary(cookie => cookie.Name.ToString());
    }
}
