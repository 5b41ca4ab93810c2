using LearnHub.Web.Tests.Support;

namespace LearnHub.Web.Tests.Features.Learning;

public sealed class RequirementsTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Get_RequiredCourseMissing_ExplainsWhichAndOffersNoButton()
    {
        var browser = app.Browser();
        foreach (var address in new[] { "/courses/after-short", "/courses/after-short/more", "/courses/after-short/rest" })
        {
            var page = await browser.GetAsync(address);
            Assert.Contains(app.Texts().Course.RequiresText, page.Text(".notice"));
            Assert.True(page.Has(".notice a[href='/courses/short']"));
            Assert.False(page.Has("main form[method=post]"));
        }

        var quiz = await browser.GetAsync("/courses/after-short/more/quiz");
        Assert.Contains(app.Texts().Course.RequiresText, quiz.Text(".notice"));
        Assert.False(quiz.Has("main form"));
    }

    [Theory]
    [InlineData("/courses/after-short")]
    [InlineData("/courses/after-short/more")]
    [InlineData("/courses/after-short/rest")]
    [InlineData("/courses/after-short/more/quiz")]
    public async Task Post_RequiredCourseMissing_BeginsNothing(string address)
    {
        var before = app.Db(db => (db.Enrolments.Count(), db.Users.Count()));
        var page = await app.Browser().PostAsync(address, ("attempt", $"{Guid.CreateVersion7()}"));
        Assert.Contains(app.Texts().Course.RequiresText, page.MainText);
        Assert.Equal(before, app.Db(db => (db.Enrolments.Count(), db.Users.Count())));
    }

    [Fact]
    public async Task Post_RequiredCourseCompleted_Begins()
    {
        var browser = app.Browser();
        await browser.CompleteAsync(DemoCourse.Short);
        Assert.True((await browser.TakeQuizAsync(DemoCourse.AfterShort, "more")).Has(".verdict.passed"));
    }
}
