using System.Net;
using LearnHub.Web.Tests.Support;

namespace LearnHub.Web.Tests.Platform;

public sealed class SecurityHeadersTests(TestApp app) : IClassFixture<TestApp>
{
    public const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

    [Theory]
    [InlineData("GET", "/", HttpStatusCode.OK)]
    [InlineData("GET", "/courses/first-steps/all-kinds", HttpStatusCode.OK)]
    [InlineData("GET", "/courses/first-steps/all-kinds.md", HttpStatusCode.OK)]
    [InlineData("GET", "/css/site.css", HttpStatusCode.OK)]
    [InlineData("GET", "/js/site.js", HttpStatusCode.OK)]
    [InlineData("GET", "/icon.svg", HttpStatusCode.OK)]
    [InlineData("GET", "/health/live", HttpStatusCode.OK)]
    [InlineData("GET", "/health/ready", HttpStatusCode.OK)]
    [InlineData("GET", "/my", HttpStatusCode.Redirect)]
    [InlineData("GET", "/error/403", HttpStatusCode.Forbidden)]
    [InlineData("GET", "/nope", HttpStatusCode.NotFound)]
    [InlineData("GET", "/error/500", HttpStatusCode.InternalServerError)]
    [InlineData("POST", "/account/sign-in", HttpStatusCode.BadRequest)]
    [InlineData("POST", "/health/live", HttpStatusCode.OK)]
    [InlineData("POST", "/courses/first-steps/images/cover.svg", HttpStatusCode.MethodNotAllowed)]
    [InlineData("HEAD", "/", HttpStatusCode.OK)]
    public async Task Answer_OfEveryKind_CarriesThem(string method, string address, HttpStatusCode status)
    {
        var browser = new Browser(app, "de") { MayFail = true };
        var answer = await browser.SendAsync(new HttpMethod(method), address, method == "POST" ? [] : null);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(PagePolicy, Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.True(answer.Headers.Contains("Permissions-Policy"));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("X-Powered-By"));
    }

    [Theory]
    [InlineData("/verify", true)]
    [InlineData("/Verify/LH-7K3QX-M9V2T", true)]
    [InlineData("/certificates/LH-7K3QX-M9V2T", true)]
    [InlineData("/account/sign-in", true)]
    [InlineData("/admin/courses", true)]
    [InlineData("/courses", false)]
    public async Task Answer_WithNamesInIt_IsKeptOutOfSearchEngines(string address, bool kept)
    {
        var answer = await app.Browser().SendAsync(HttpMethod.Get, address);
        Assert.Equal(kept ? ["noindex, noarchive"] : [], answer.Headers.TryGetValues("X-Robots-Tag", out var robots) ? robots : []);
    }

    [Fact]
    public async Task Page_OfAPerson_IsKeptNowhere()
    {
        var browser = app.Browser();
        await browser.ContinueAsync("/courses/short/only");
        foreach (var address in new[] { "/my", "/", "/courses/short", "/courses/short/only", "/courses/first-steps/all-kinds/quiz" })
            Assert.Contains("no-store", string.Join(',', (await browser.GetAsync(address)).Answer.Headers.GetValues("Cache-Control")));
    }

    [Fact]
    public async Task Https_InProduction_IsAskedForAndRemembered()
    {
        await using var own = new TestApp { Environment = "Production", Settings = new Dictionary<string, string> { ["LearnHub:Https"] = "true" } };
        var secure = new Browser(own, "de") { Site = new Uri("https://lernen.example.org") };
        var page = await secure.GetAsync("/");
        Assert.Contains("max-age=31536000", Assert.Single(page.Answer.Headers.GetValues("Strict-Transport-Security")));
        var plain = new Browser(own, "de") { Site = new Uri("http://lernen.example.org") };
        var onward = await plain.SendAsync(HttpMethod.Get, "/courses");
        Assert.Equal("https://lernen.example.org/courses", onward.Headers.Location?.OriginalString);
        Assert.True(onward.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task Https_BehindATrustedProxy_IsWhatTheProxySays()
    {
        await using var own = new TestApp
        {
            Environment = "Production",
            Settings = new Dictionary<string, string> { ["LearnHub:Https"] = "true", ["LearnHub:TrustedProxies:0"] = "10.0.0.0/8" },
        };
        var browser = new Browser(own, "de") { Site = new Uri("http://inside") };
        var trusted = await browser.SendAsync(HttpMethod.Get, "/", null, ("X-Forwarded-Proto", "https"), ("X-Forwarded-For", "203.0.113.7"), ("X-Forwarded-Host", "lernen.example.org"));
        Assert.Equal(HttpStatusCode.OK, trusted.StatusCode);
        await using var strict = new TestApp { Environment = "Production", Settings = new Dictionary<string, string> { ["LearnHub:Https"] = "true" } };
        var untrusted = await new Browser(strict, "de") { Site = new Uri("http://inside") }.SendAsync(HttpMethod.Get, "/", null, ("X-Forwarded-Proto", "https"), ("X-Forwarded-For", "203.0.113.7"));
        Assert.Equal(HttpStatusCode.TemporaryRedirect, untrusted.StatusCode);
    }
}
