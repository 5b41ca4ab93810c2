using LearnHub.Web.Tests.Support;

namespace LearnHub.Web.Tests.Features.Learning;

public sealed class PassMarkTests : IDisposable
{
    private static readonly TestCourse Course = new(
        "marks",
        TestModule.WithQuiz("five", 5),
        TestModule.WithQuiz("three", 3) with { Pass = 67 },
        TestModule.WithQuiz("drawn", 9) with { Draw = 4, Pass = 75 });

    private readonly TestApp app = new() { Courses = [Course] };

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("five", 1, true)]
    [InlineData("five", 2, false)]
    [InlineData("three", 0, true)]
    [InlineData("three", 1, false)]
    public async Task Submit_SoManyWrong_PassesFromTheMarkOn(string module, int wrong, bool passes)
    {
        var result = await app.Browser().TakeQuizAsync(Course, module, [.. Enumerable.Range(1, wrong).Select(number => $"frage-{number}")]);
        Assert.Equal(passes, result.Has(".verdict.passed"));
    }

    [Fact]
    public async Task Submit_DrawnQuestions_CountsOnlyThose()
    {
        var browser = app.Browser();
        var quiz = await browser.ContinueAsync("/courses/marks/drawn");
        var asked = quiz.All("fieldset").Select(question => question.Id![2..]).ToArray();
        Assert.Equal(4, asked.Length);
        Assert.Equal(asked, (await browser.GetAsync("/courses/marks/drawn/quiz")).All("fieldset").Select(question => question.Id![2..]));
        var result = await browser.PressAsync(quiz, QuizOnPage.Submit, quiz.Answer(Course.Modules[2].Questions, asked[0]));
        Assert.True(result.Has(".verdict.passed"));
        Assert.Contains(app.Texts().Result.Score.For(3, 4), result.MainText);
    }

    [Fact]
    public async Task Again_DrawnQuestions_AreDrawnAnew()
    {
        var browser = app.Browser();
        var draws = new HashSet<string>();
        for (var i = 0; i < 12 && draws.Count < 2; i++)
        {
            await browser.TakeQuizAsync(Course, "drawn");
            var quiz = await browser.PressAsync(await browser.GetAsync("/courses/marks/drawn/quiz"), Learner.Onward);
            draws.Add(string.Join(' ', quiz.All("fieldset").Select(question => question.Id)));
        }

        Assert.Equal(2, draws.Count);
    }
}
