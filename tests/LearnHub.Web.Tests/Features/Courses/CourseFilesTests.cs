using System.Net;
using LearnHub.Web.Tests.Support;

namespace LearnHub.Web.Tests.Features.Courses;

public sealed class CourseFilesTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Picture_OfACourse_IsKeptForGoodAndCanRunNothing()
    {
        var browser = app.Browser();
        var address = (await browser.GetAsync("/courses/first-steps")).Find(".plate img").GetAttribute("src")!;
        Assert.Contains("?v=", address);
        var answer = await browser.SendAsync(HttpMethod.Get, address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("public, max-age=31536000, immutable", string.Join(", ", answer.Headers.GetValues("Cache-Control")));
        Assert.Equal("default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.DoesNotContain("Set-Cookie", answer.Headers.Select(header => header.Key));
        Assert.Equal(DemoCourse.Drawing, await answer.Content.ReadAsStringAsync());

        var again = await browser.SendAsync(HttpMethod.Get, address, null, ("If-None-Match", answer.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task Picture_Changed_HasAnotherAddress()
    {
        await using var own = new TestApp();
        var before = (await own.Browser().GetAsync("/courses/first-steps")).Find(".plate img").GetAttribute("src");
        own.Publish(DemoCourse.FirstSteps with { Drawing = DemoCourse.Drawing.Replace("40", "41", StringComparison.Ordinal) });
        Assert.NotEqual(before, (await own.Browser().GetAsync("/courses/first-steps")).Find(".plate img").GetAttribute("src"));
    }

    [Theory]
    [InlineData("de", "Sie müssen sich anmelden.")]
    [InlineData("en", "You have to register.")]
    [InlineData("vi", "Sie müssen sich anmelden.")]
    public async Task Markdown_OfAModule_IsItsReadingText(string language, string text)
    {
        var answer = await app.Browser(language).SendAsync(HttpMethod.Get, "/courses/first-steps/all-kinds.md");
        Assert.Equal("text/markdown; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        var markdown = await answer.Content.ReadAsStringAsync();
        Assert.Contains(text, markdown);
        Assert.All(DemoCourse.AllKinds.SelectMany(question => question.Secrets).Concat(["key-grau", "Uebung.", "[x]", "Lehrende"]), secret => Assert.DoesNotContain(secret, markdown));
    }
}
