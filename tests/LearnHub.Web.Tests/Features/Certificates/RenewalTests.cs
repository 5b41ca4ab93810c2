using LearnHub.Web.Tests.Features.Certificates.Registry;
using LearnHub.Web.Tests.Support;

namespace LearnHub.Web.Tests.Features.Certificates;

public sealed class RenewalTests : IDisposable
{
    private static readonly TestCourse Exam = new("exam", TestModule.WithQuiz("test")) { Attempts = 1, Certificate = "{ valid-months: 24, refresher: refresh }" };
    private static readonly TestCourse Refresh = new("refresh", TestModule.ToRead("short")) { Certificate = "none" };
    private readonly TestApp app = new() { Courses = [Exam, Refresh] };
    private readonly Browser browser;

    public RenewalTests() => browser = app.Browser();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Course_LongBeforeTheEnd_CannotBeTakenAgain()
    {
        await IssueAsync();
        app.Time.Advance(TimeSpan.FromDays(600));
        await browser.SignInAsync("lernt");
        Assert.DoesNotContain(app.Texts().Registry.TakeAgain, (await browser.GetAsync("/courses/exam")).MainText);
        await browser.PostAsync("/courses/exam?handler=Again");
        Assert.True((await browser.GetAsync("/courses/exam")).Has(".verdict.passed"));
    }

    [Fact]
    public async Task Course_TakenAgain_GivesANewCertificateAndLeavesTheOld()
    {
        var old = await IssueAsync();
        await DueAsync();
        var overview = await browser.PressAsync(await browser.GetAsync($"/certificates/{old}"), "form[action$='handler=Again'] button");
        Assert.Equal("/courses/exam", overview.Path);
        Assert.False(overview.Has(".verdict"));
        // One attempt was used up in the first round; it does not count in this one.
        Assert.Contains(app.Texts().Quiz.AttemptsLeft.For(1), (await browser.GetAsync("/courses/exam/test/quiz")).MainText);
        Assert.Equal($"/certificates/{old}", (await browser.GetAsync("/certificates/claim/exam")).Path);
        Assert.True((await browser.TakeQuizAsync(Exam, "test")).Has(".verdict.passed"));
        var page = await browser.ClaimAsync("exam", "Ada Beispiel");
        var renewed = page.Path.Split('/')[^1];
        Assert.NotEqual(old, renewed);
        Assert.Equal(app.Texts().Verify.Genuine, (await app.Browser().GetAsync($"/verify/{old}")).Heading);
        Assert.Equal(app.Texts().Verify.Genuine, (await app.Browser().GetAsync($"/verify/{renewed}")).Heading);
        Assert.Equal($"/certificates/{renewed}", (await browser.GetAsync("/certificates/claim/exam")).Path);
        Assert.Equal([$"/certificates/{renewed}", $"/certificates/{old}"], (await browser.GetAsync("/my")).All("section h3 a").Select(link => link.GetAttribute("href")));
        Assert.DoesNotContain(app.Texts().Registry.TakeAgain, (await browser.GetAsync("/courses/exam")).MainText);
    }

    [Fact]
    public async Task Post_TakeAgainManyTimes_BeginsOnce()
    {
        await IssueAsync();
        await DueAsync();
        await browser.PressAtOnceAsync(5, await browser.GetAsync("/courses/exam"), "form[action$='handler=Again'] button");
        Assert.Equal(1, app.Db(db => db.AuditEntries.Count(audit => audit.Action == "course-taken-again")));
        await browser.TakeQuizAsync(Exam, "test");
        await browser.PostAsync("/courses/exam?handler=Again");
        Assert.True((await browser.GetAsync("/courses/exam")).Has(".verdict.passed"));
    }

    [Fact]
    public async Task Refresher_CompletedAfterwards_RenewsWithItsDay()
    {
        var old = await IssueAsync();
        await DueAsync();
        Assert.True((await browser.GetAsync("/courses/exam")).Has("a[href='/courses/refresh']"));
        await browser.CompleteAsync(Refresh);
        var page = await browser.ClaimAsync("exam", "Ada Beispiel");
        var renewed = app.Db(db => db.Certificates.Single(issued => issued.Number != old));
        Assert.Equal($"/certificates/{renewed.Number}", page.Path);
        Assert.Equal(app.Time.GetUtcNow().UtcDateTime, renewed.CompletedAt);
        Assert.Equal(app.Db(db => db.Certificates.Single(issued => issued.Number == old).Modules).ToList(), renewed.Modules.ToList());
        Assert.Equal(renewed.CompletedAt.Date.AddMonths(24), renewed.ValidUntil!.Value.ToDateTime(TimeOnly.MinValue));
    }

    [Fact]
    public async Task Refresher_BeforeTheNextEnd_CanBeTakenAgain()
    {
        await IssueAsync();
        await DueAsync();
        await browser.CompleteAsync(Refresh);
        await browser.ClaimAsync("exam", "Ada Beispiel");
        app.Time.Advance(TimeSpan.FromDays(700));
        await browser.SignInAsync("lernt");
        await browser.PressAsync(await browser.GetAsync("/courses/refresh"), "form[action$='handler=Again'] button");
        await browser.CompleteAsync(Refresh);
        await browser.ClaimAsync("exam", "Ada Beispiel");
        Assert.Equal(3, app.Db(db => db.Certificates.Count()));
    }

    [Fact]
    public async Task Show_OffersPlainLinksOnly()
    {
        var number = await IssueAsync();
        var link = (await browser.GetAsync($"/certificates/{number}")).Find("a[href^='https://www.linkedin.com/']");
        var address = link.GetAttribute("href")!;
        Assert.Equal("noreferrer", link.GetAttribute("rel"));
        foreach (var part in new[] { "startTask=CERTIFICATION_NAME", "issueYear=2026&issueMonth=8", "expirationYear=2028&expirationMonth=8", $"certId={number}", "certUrl=http%3A%2F%2Flocalhost%2Fverify%2F" })
            Assert.Contains(part, address);
    }

    private async Task<string> IssueAsync()
    {
        await browser.RegisterAsync("lernt");
        await browser.CompleteAsync(Exam);
        return (await browser.ClaimAsync("exam", "Ada Beispiel")).Path.Split('/')[^1];
    }

    /// <summary>The certificate ends within 90 days; the person signs in anew, because the cookie has run out.</summary>
    private Task<WebPage> DueAsync()
    {
        app.Time.Advance(TimeSpan.FromDays(660));
        return browser.SignInAsync("lernt");
    }
}
