using System.Net;
using LearnHub.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LearnHub.Web.Tests.Features.Learning;

public sealed class CompletionTests : IDisposable
{
    private static readonly TestCourse Two = new("two", TestModule.WithQuiz("exam"), TestModule.ToRead("text")) { Certificate = "{ valid-months: 24 }" };
    private readonly TestApp app = new() { Courses = [Two, DemoCourse.Short] };

    /// <summary>The same course whose key was turned round.</summary>
    private static TestCourse Turned => Two with
    {
        Modules =
        [
            Two.Modules[0] with
            {
                Questions = [TestQuestion.Simple(1) with { Markdown = TestQuestion.Simple(1).Markdown.Replace("[x] Richtig", "[ ] Frueher richtig", StringComparison.Ordinal).Replace("[ ] Falsch", "[x] Frueher falsch", StringComparison.Ordinal) }],
            },
            Two.Modules[1],
        ],
    };

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task LastModule_Done_CompletesTheCourse()
    {
        var browser = app.Browser();
        await browser.TakeQuizAsync(Two, "exam");
        Assert.False((await browser.GetAsync("/courses/two")).Has(".verdict"));
        var overview = await browser.ContinueAsync("/courses/two/text");
        Assert.True(overview.Has(".verdict.passed"));
        Assert.True(overview.Has("a[href='/certificates/claim/two']"));
        Assert.Equal(1, app.Db(db => db.AuditEntries.Count(entry => entry.Action == "course-completed")));
    }

    [Fact]
    public async Task LastTwoModules_AtOnce_CompleteTheCourse()
    {
        await using var own = new TestApp { Courses = [new TestCourse("pair", TestModule.ToRead("one"), TestModule.ToRead("other"))] };
        for (var i = 0; i < 8; i++)
        {
            var browser = own.Browser();
            await browser.PressAsync(await browser.GetAsync("/courses/pair"), "main form button");
            var pages = await Task.WhenAll(browser.GetAsync("/courses/pair/one"), browser.GetAsync("/courses/pair/other"));
            await Task.WhenAll(pages.Select(page => browser.PressAtOnceAsync(2, page, Learner.Onward)));
            Assert.True((await browser.GetAsync("/courses/pair")).Has(".verdict.passed"));
        }

        Assert.Equal(8, own.Db(db => db.AuditEntries.Count(entry => entry.Action == "course-completed")));
    }

    [Fact]
    public async Task Submit_CourseChangedMeanwhile_IsMarkedAgainstTheVersionThatWasShown()
    {
        var browser = app.Browser();
        var quiz = await browser.ContinueAsync("/courses/two/exam");
        app.Publish(Turned, DemoCourse.Short);
        Assert.Equal(quiz.Texts("fieldset"), (await browser.GetAsync("/courses/two/exam/quiz")).Texts("fieldset"));

        var result = await browser.PressAsync(quiz, QuizOnPage.Submit, quiz.Answer(Two.Modules[0].Questions));
        Assert.True(result.Has(".verdict.passed"), result.MainText);
        Assert.Contains("Richtig 1", result.MainText);
        Assert.DoesNotContain("Frueher", result.MainText);
        Assert.Contains(app.Texts().Result.EarlierVersion, result.MainText);
        Assert.Contains("Frueher richtig 1", (await app.Browser().ContinueAsync("/courses/two/exam")).MainText);
    }

    [Fact]
    public async Task Result_CourseChangedAfterwards_StillShowsItsVersion()
    {
        var browser = app.Browser();
        var before = await browser.TakeQuizAsync(Two, "exam");
        app.Publish(Turned, DemoCourse.Short);
        var after = await browser.GetAsync(before.Path);
        Assert.True(after.Has(".verdict.passed"));
        Assert.Equal(before.Texts("ol.answers > li"), after.Texts("ol.answers > li"));
    }

    [Fact]
    public async Task Completion_ModuleAddedLater_StaysAndTheCertificateToo()
    {
        var browser = app.Browser();
        await browser.CompleteAsync(Two);
        app.Publish(Two with { Modules = [.. Two.Modules, TestModule.WithQuiz("new")] }, DemoCourse.Short);
        var overview = await browser.GetAsync("/courses/two");
        Assert.True(overview.Has(".verdict.passed"));
        Assert.Equal(app.Texts().Course.Open, overview.Texts("ol.modules .state")[2]);
        Assert.True((await browser.GetAsync("/my")).Has(".state.passed"));

        await browser.RegisterAsync("bleibt");
        var certificate = await browser.ClaimAsync("two", "Ada Beispiel");
        Assert.StartsWith("/certificates/LH-", certificate.Path, StringComparison.Ordinal);
        Assert.Equal(["Modul exam", "Modul text"], app.Db(db => db.Certificates.Single().Modules).Select(module => module.Title));
    }

    [Fact]
    public async Task Completion_QuizPassedAfterItsModuleLeftTheCourse_IsNotMissed()
    {
        var browser = app.Browser();
        await browser.ContinueAsync("/courses/two/text");
        app.Publish(new TestCourse("two", TestModule.ToRead("text")), DemoCourse.Short);
        Assert.True((await browser.ContinueAsync("/courses/two/text")).Has(".verdict.passed"));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/courses/two/exam")).Status);
    }

    [Fact]
    public async Task MyCourses_CourseNoLongerOffered_KeepsItsPlaceAndSaysSo()
    {
        var browser = app.Browser();
        await browser.CompleteAsync(DemoCourse.Short);
        app.Publish(Two);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/courses/short")).Status);
        var my = await browser.GetAsync("/my");
        Assert.Contains(app.Texts().My.Gone, my.MainText);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/")).Status);
    }

    [Fact]
    public async Task Course_NewAndWithAnError_LeavesTheOthersServed()
    {
        await app.Browser().GetAsync("/courses/two");
        app.Publish(Two with { Id = "three", Modules = [new TestModule("exam") { Reading = "{{gibt_es_nicht}}" }] }, DemoCourse.Short);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Browser().GetAsync("/courses/three")).Status);
        Assert.Equal(HttpStatusCode.OK, (await app.Browser().GetAsync("/courses/short")).Status);
    }

    [Fact]
    public async Task Attempt_CourseWithdrawnMeanwhile_CanBeEndedAndItsResultStays()
    {
        var browser = app.Browser();
        var quiz = await browser.ContinueAsync("/courses/two/exam");
        app.Publish(DemoCourse.Short);
        var again = await browser.GetAsync("/courses/two/exam/quiz");
        var result = await browser.PressAsync(again, QuizOnPage.Submit, again.Answer(Two.Modules[0].Questions));
        Assert.True(result.Has(".verdict.passed"), result.MainText);
        Assert.Contains(app.Texts().Result.Withdrawn, result.MainText);
        Assert.False(result.Has(".onward"));
        Assert.Equal(HttpStatusCode.NotFound, (await app.Browser().GetAsync(result.Path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.PressAsync(quiz, QuizOnPage.Submit, ("attempt", Guid.CreateVersion7().ToString()))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Browser().GetAsync("/courses/two/exam/quiz")).Status);
    }

    [Fact]
    public async Task Attempt_ModuleWithdrawnMeanwhile_CanBeEndedAndCompletesWhatIsLeft()
    {
        var browser = app.Browser();
        await browser.ContinueAsync("/courses/two/text");
        var quiz = await browser.ContinueAsync("/courses/two/exam");
        app.Publish(Two with { Modules = [Two.Modules[1]] }, DemoCourse.Short);
        var result = await browser.PressAsync(quiz, QuizOnPage.Submit, quiz.Answer(Two.Modules[0].Questions));
        Assert.True(result.Has(".verdict.passed"), result.MainText);
        Assert.True((await browser.GetAsync("/courses/two")).Has(".verdict.passed"));
    }

    [Fact]
    public async Task Day_TurnedWhileTheDatabaseDoesNotAnswer_LeavesWhatWasServed()
    {
        await app.Browser().GetAsync("/courses");
        app.Db(db => db.Database.ExecuteSqlRaw("ALTER TABLE CourseVersions RENAME TO Away"));
        app.Time.Advance(TimeSpan.FromDays(1));
        await Condition.HoldsAsync(() => Task.FromResult(app.Errors.Entries.Count > 0));
        Assert.Equal(HttpStatusCode.OK, (await app.Browser().GetAsync("/courses/two")).Status);
        Assert.False(app.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested);
    }

    [Fact]
    public async Task Day_Turned_ReadsTheCoursesAgain()
    {
        await app.Browser().GetAsync("/courses");
        TestCourse.Write(app.CourseFolder, [DemoCourse.Short]);
        app.Time.Advance(TimeSpan.FromDays(1));
        await Condition.HoldsAsync(async () => (await app.Browser().GetAsync("/courses/two")).Status == HttpStatusCode.NotFound);
    }
}
