using LearnHub.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace LearnHub.Browser.Tests;

[Collection(Stage.Collection)]
public sealed class KeptAnswersTests(Stage stage)
{
    private const string Course = "first-weeks";
    private const string Module = "registering";
    private const string Quiz = $"/courses/{Course}/{Module}/quiz";
    private const string Submit = "button[formaction='?handler=Submit']";
    private const string Save = "button[formaction='?handler=Save']";

    private const string AnswersInTheForm =
        "JSON.stringify([...new FormData(document.querySelector('form.quiz'))].filter(([name, value]) => name.startsWith('q.') && value))";

    [Fact]
    public Task Half_a_quiz_keeps_itself_and_is_there_after_a_reload() => stage.VisitAsync(Screen.Phone, async visit =>
    {
        await BeginAsync(visit);
        await AnswerHalfAsync(visit);
        await Expect(visit.Find(".saved")).Not.ToBeEmptyAsync();
        var answers = await visit.Page.EvaluateAsync<string>(AnswersInTheForm);

        await visit.Page.ReloadAsync();

        Assert.NotEqual("[]", answers);
        Assert.Equal(answers, await visit.Page.EvaluateAsync<string>(AnswersInTheForm));
    });

    [Fact]
    public Task Answers_keep_themselves_when_the_page_is_left_at_once() => stage.VisitAsync(Screen.Phone, async visit =>
    {
        await BeginAsync(visit);
        await AnswerHalfAsync(visit);
        var answers = await visit.Page.EvaluateAsync<string>(AnswersInTheForm);

        await visit.FollowAsync(".onward .back", $"/courses/{Course}/{Module}");

        // The last save is on its way when the next page is already there.
        await Visit.UntilAsync("the answers are there", async () =>
        {
            await visit.GoAsync(Quiz);
            return await visit.Page.EvaluateAsync<string>(AnswersInTheForm) == answers;
        });
    });

    [Fact]
    public Task Without_JavaScript_a_button_keeps_half_a_quiz() => stage.VisitAsync(Screen.Phone with { JavaScript = false }, async visit =>
    {
        await BeginAsync(visit);
        await AnswerHalfAsync(visit);
        var answers = await visit.Page.EvaluateAsync<string>(AnswersInTheForm);
        await visit.Find(Save).ClickAsync();
        await Expect(visit.Find(".saved")).Not.ToBeEmptyAsync();

        await visit.GoAsync("/");
        await visit.GoAsync(Quiz);

        Assert.NotEqual("[]", answers);
        Assert.Equal(answers, await visit.Page.EvaluateAsync<string>(AnswersInTheForm));
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task Back_after_submitting_shows_the_result_again(bool javaScript) => stage.VisitAsync(Screen.Phone with { JavaScript = javaScript }, async visit =>
    {
        await BeginAsync(visit);
        await visit.AnswerAsync(Course, Module, right: false);
        await visit.SubmitAsync(Course, Module);
        var result = visit.Page.Url;

        await visit.Page.GoBackAsync();

        await Expect(visit.Page).ToHaveURLAsync(result);
        await Expect(visit.Find(".verdict.not-yet")).ToBeVisibleAsync();
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task A_double_click_submits_one_attempt(bool javaScript) => stage.VisitAsync(Screen.Phone with { JavaScript = javaScript }, async visit =>
    {
        await BeginAsync(visit);
        await visit.AnswerAsync(Course, Module, right: true);
        var attempt = await visit.Find("form.quiz input[name=attempt]").GetAttributeAsync("value");

        await visit.Find(Submit).DblClickAsync();

        await visit.ArriveAsync($"{Quiz}/*");
        Assert.EndsWith($"/{attempt}", visit.Page.Url, StringComparison.Ordinal);
        await Expect(visit.Find(".verdict.passed")).ToBeVisibleAsync();
        await visit.GoAsync(Quiz);
        Assert.EndsWith($"/{attempt}", visit.Page.Url, StringComparison.Ordinal);
    });

    [Fact]
    public Task A_double_click_on_the_way_in_opens_one_attempt() => stage.VisitAsync(Screen.Phone with { JavaScript = false }, async visit =>
    {
        // Known since the course was begun: two clicks of somebody without a cookie are two guests, of whom the second goes on.
        await visit.GoAsync($"/courses/{Course}");
        await visit.FollowAsync("main form button", $"/courses/{Course}/{Module}");
        var attempt = await visit.Find(".onward form input[name=attempt]").GetAttributeAsync("value");

        await visit.Find(".onward form button").DblClickAsync();

        await visit.ArriveAsync(Quiz);
        await Expect(visit.Find("form.quiz input[name=attempt]")).ToHaveValueAsync(attempt!);
    });

    private static async Task BeginAsync(Visit visit)
    {
        await visit.GoAsync($"/courses/{Course}/{Module}");
        await visit.FollowAsync(".onward form button", Quiz);
    }

    private static Task AnswerHalfAsync(Visit visit) => visit.AnswerAsync(Course, Module, right: true, questions: 2);
}
