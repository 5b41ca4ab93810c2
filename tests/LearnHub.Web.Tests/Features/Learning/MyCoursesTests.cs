using LearnHub.Web.Tests.Support;

namespace LearnHub.Web.Tests.Features.Learning;

public sealed class MyCoursesTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Get_NothingBegun_SaysWhatToDoFirst()
    {
        var browser = app.Browser();
        await browser.RegisterAsync("noch.nichts");
        var page = await browser.GetAsync("/my");
        Assert.Contains(app.Texts().My.Empty, page.MainText);
        Assert.True(page.Has("a.button[href='/courses']"));
        Assert.False(page.Has(".notice"));
    }

    [Fact]
    public async Task Get_Begun_LeadsToTheNextOpenModule()
    {
        var browser = app.Browser();
        await browser.TakeQuizAsync(DemoCourse.FirstSteps, "all-kinds");
        var page = await browser.GetAsync("/my");
        Assert.Contains(app.Texts().Course.Progress.For(1, 3), page.MainText);
        Assert.Equal("/courses/first-steps/second", page.Find("a.go").GetAttribute("href"));
    }

    [Fact]
    public async Task Get_Completed_SaysWhenAndLeadsToTheCertificate()
    {
        var browser = app.Browser();
        await browser.CompleteAsync(DemoCourse.FirstSteps);
        var page = await browser.GetAsync("/my");
        Assert.Contains(app.Texts().My.CompletedOn.With(app.Time.GetUtcNow().UtcDateTime), page.MainText);
        Assert.True(page.Has("a[href='/certificates/claim/first-steps']"));
        Assert.Equal(3, page.All(".segments .passed").Count);
    }

    [Fact]
    public async Task Start_SomethingBegun_OffersToGoOnThere()
    {
        var browser = app.Browser();
        Assert.False((await browser.GetAsync("/")).Has(".continue"));
        await browser.TakeQuizAsync(DemoCourse.FirstSteps, "all-kinds");
        var start = await browser.GetAsync("/");
        Assert.Equal("/courses/first-steps/second", start.Find(".continue a.go").GetAttribute("href"));
        Assert.Equal("/courses/first-steps/second", (await browser.FollowAsync(start, ".continue a.go")).Path);
    }

    [Fact]
    public async Task Start_EverythingCompleted_OffersNothingToGoOnWith()
    {
        var browser = app.Browser();
        await browser.CompleteAsync(DemoCourse.Short);
        Assert.False((await browser.GetAsync("/")).Has(".continue"));
    }
}
