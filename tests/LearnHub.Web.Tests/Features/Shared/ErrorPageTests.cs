using System.Net;
using LearnHub.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Tests.Features.Shared;

public sealed class ErrorPageTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    [InlineData("uk")]
    [InlineData("ar")]
    [InlineData("vi")]
    [InlineData("es")]
    public async Task Errors_AreInTheReadersLanguage(string language)
    {
        var browser = app.Browser(language);
        var texts = app.Texts(language).Errors;
        var missing = await browser.GetAsync("/nope");
        Assert.Equal((HttpStatusCode.NotFound, texts.NotFound, language), (missing.Status, missing.Heading, missing.Find("html").GetAttribute("lang")));

        await browser.ContinueAsync("/courses/short/only");
        var forbidden = await browser.GetAsync("/admin/courses");
        Assert.Equal((HttpStatusCode.Forbidden, texts.Forbidden), (forbidden.Status, forbidden.Heading));

        var answer = await browser.SendAsync(HttpMethod.Post, "/account/sign-in", [("Login", "x")]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(texts.Expired, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData("/courses/short")]
    [InlineData("/courses/short/only")]
    [InlineData("/courses/first-steps/all-kinds/quiz")]
    [InlineData("/courses/first-steps/all-kinds/quiz?handler=Submit")]
    [InlineData("/account/register")]
    [InlineData("/account/forgot-password")]
    [InlineData("/account/reset-password")]
    [InlineData("/account/sign-out")]
    public async Task Post_WithoutProtection_IsRefusedWithAPage(string address)
    {
        var before = app.Db(db => (db.Users.Count(), db.Enrolments.Count()));
        var answer = await app.Browser().SendAsync(HttpMethod.Post, address, [("attempt", $"{Guid.CreateVersion7()}")]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(app.Texts().Errors.Expired, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
        Assert.Equal(before, app.Db(db => (db.Users.Count(), db.Enrolments.Count())));
    }

    [Fact]
    public async Task Post_WithAFormOfSomebodyElse_IsRefused()
    {
        var token = await app.Browser().FormTokenAsync();
        var browser = app.Browser();
        await browser.FormTokenAsync();
        var answer = await browser.SendAsync(HttpMethod.Post, "/account/forgot-password", [("Email", "a@example.org"), token]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Post_FormFieldNamedLikeTheErrorsCode_ChangesNothing()
    {
        var answer = await app.Browser().SendAsync(HttpMethod.Post, "/account/sign-in?code=200", [("code", "200")]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("/error/200")]
    [InlineData("/error/0")]
    [InlineData("/error/600")]
    [InlineData("/error/x")]
    public async Task Get_NoError_IsNotFound(string address) => Assert.Equal(HttpStatusCode.NotFound, (await app.Browser().GetAsync(address)).Status);

    [Fact]
    public async Task Error_InTheApplication_IsAPageWithAReferenceAndWithoutDetails()
    {
        await using var own = new TestApp { Environment = "Production" };
        var browser = new Browser(own, "en") { MayFail = true };
        await browser.GetAsync("/");
        own.Db(db => db.Database.ExecuteSqlRaw("ALTER TABLE Certificates RENAME TO Gone"));
        var page = await browser.GetAsync("/verify/" + LearnHub.Web.Features.Certificates.CertificateNumber.New());
        Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
        Assert.Equal(own.Texts("en").Errors.Server, page.Heading);
        Assert.DoesNotContain("SQLite", page.Body);
        Assert.DoesNotContain(" at ", page.Body);
        Assert.NotEmpty(page.Text(".meta"));
        Assert.True(page.Answer.Headers.Contains("Content-Security-Policy"));
        Assert.Contains("no-store", string.Join(',', page.Answer.Headers.GetValues("Cache-Control")));
    }

    [Fact]
    public async Task Post_TooOften_AsksToWait()
    {
        var browser = app.Browser();
        HttpResponseMessage answer;
        var tries = 0;
        do
            answer = await browser.SendAsync(HttpMethod.Post, "/account/sign-in", []);
        while (answer.StatusCode == HttpStatusCode.BadRequest && ++tries < 60);
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal("60", Assert.Single(answer.Headers.GetValues("Retry-After")));
        Assert.Contains(app.Texts().Errors.TooMany, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account/sign-in")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await app.Browser().SendAsync(HttpMethod.Post, "/account/sign-in", [])).StatusCode);
    }
}
