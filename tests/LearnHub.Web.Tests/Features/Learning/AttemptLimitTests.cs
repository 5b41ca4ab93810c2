using LearnHub.Web.Tests.Support;

namespace LearnHub.Web.Tests.Features.Learning;

public sealed class AttemptLimitTests : IDisposable
{
    private static readonly TestCourse Twice = new("twice", TestModule.WithQuiz("exam"), TestModule.WithQuiz("other")) { Attempts = 2 };
    private static readonly TestCourse Once = new("once", TestModule.WithQuiz("exam")) { Attempts = 1 };
    private readonly TestApp app = new() { Courses = [Twice, Once] };

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Get_BeforeTheFirstAttempt_SaysHowManyThereAre()
    {
        var browser = app.Browser();
        Assert.Contains(app.Texts().Quiz.AttemptsLeft.For(2), (await browser.GetAsync("/courses/twice/exam/quiz")).MainText);
        Assert.Contains(app.Texts().Course.RuleAttempts.For(2), (await browser.GetAsync("/courses/twice")).MainText);
    }

    [Fact]
    public async Task Post_AllAttemptsUsed_LeavesTheLastResultAndOpensNone()
    {
        var browser = app.Browser();
        var first = await browser.TakeQuizAsync(Twice, "exam", "frage-1");
        Assert.Contains(app.Texts().Quiz.AttemptsLeft.For(1), first.MainText);
        app.Time.Advance(TimeSpan.FromMinutes(1));
        var quiz = await browser.PressAsync(first, Learner.Onward);
        var last = await browser.PressAsync(quiz, QuizOnPage.Submit, quiz.Answer(Twice.Modules[0].Questions, "frage-1"));
        Assert.Contains(app.Texts().Quiz.NoneLeft, last.MainText);
        Assert.False(last.Has(Learner.Onward));

        Assert.Equal(last.Path, (await browser.PostAsync("/courses/twice/exam/quiz", ("attempt", $"{Guid.CreateVersion7()}"))).Path);
        Assert.Equal(last.Path, (await browser.ContinueAsync("/courses/twice/exam")).Path);
        Assert.Equal(2, app.Db(db => db.QuizAttempts.Count()));
    }

    [Fact]
    public async Task Post_AnotherModule_HasAttemptsOfItsOwn()
    {
        var browser = app.Browser();
        await browser.TakeQuizAsync(Twice, "exam", "frage-1");
        await browser.TakeQuizAsync(Twice, "exam", "frage-1");
        Assert.True((await browser.TakeQuizAsync(Twice, "other")).Has(".verdict.passed"));
    }

    [Fact]
    public async Task Post_ManyFormsAtOnce_OpensNoMoreThanAllowed()
    {
        var browser = app.Browser();
        await browser.PressAsync(await browser.GetAsync("/courses/once"), "main form button");
        var token = await browser.FormTokenAsync();
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => browser.SendAsync(HttpMethod.Post, "/courses/once/exam/quiz", [("attempt", $"{Guid.CreateVersion7()}"), token])));
        Assert.Equal(1, app.Db(db => db.QuizAttempts.Count()));

        var quiz = await browser.GetAsync("/courses/once/exam/quiz");
        await browser.PressAsync(quiz, QuizOnPage.Submit, quiz.Answer(Once.Modules[0].Questions, "frage-1"));
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => browser.SendAsync(HttpMethod.Post, "/courses/once/exam/quiz", [("attempt", $"{Guid.CreateVersion7()}"), token])));
        Assert.Equal(1, app.Db(db => db.QuizAttempts.Count()));
    }

    [Fact]
    public async Task Submit_LastAttemptPassed_OffersNoFurtherOneAndNoReproach()
    {
        var result = await app.Browser().TakeQuizAsync(Once, "exam");
        Assert.True(result.Has(".verdict.passed"));
        Assert.False(result.Has(Learner.Onward));
        Assert.DoesNotContain(app.Texts().Quiz.NoneLeft, result.MainText);
    }
}
