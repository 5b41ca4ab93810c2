using LearnHub.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace LearnHub.Browser.Tests;

[Collection(Stage.Collection)]
public sealed class KeyboardTests(Stage stage)
{
    private const string Course = "first-weeks";
    private const string Module = "registering";
    private const string Quiz = $"/courses/{Course}/{Module}/quiz";
    private const string Submit = "button[formaction='?handler=Submit']";

    [Theory]
    [InlineData("de")]
    [InlineData("ar")]
    public Task The_keyboard_alone_leads_from_the_start_to_a_passed_quiz(string language) => stage.VisitAsync(Screen.Desk with { Language = language }, async visit =>
    {
        var keyboard = new Keyboard(visit);
        await visit.GoAsync("/");
        await keyboard.TabToAsync(".choices a[href*=worker]");
        await keyboard.EnterToAsync("/courses");
        await keyboard.TabToAsync($".card a[href='/courses/{Course}']");
        await keyboard.EnterToAsync($"/courses/{Course}");
        await keyboard.TabToAsync("main form button");
        await keyboard.EnterToAsync($"/courses/{Course}/{Module}");
        await keyboard.TabToAsync(".onward form button");
        await keyboard.EnterToAsync(Quiz);

        var attempt = Guid.Parse(await visit.Find("form.quiz input[name=attempt]").GetAttributeAsync("value") ?? "");
        foreach (var (question, values) in visit.Keys.For(Course, Module, attempt, right: true))
            await keyboard.AnswerAsync(question, values);
        await keyboard.TabToAsync(Submit);
        await keyboard.EnterToAsync($"{Quiz}/*");
        await Expect(visit.Find(".verdict.passed")).ToBeVisibleAsync();
    });

    [Fact]
    public Task The_first_stop_skips_to_the_content() => stage.VisitAsync(Screen.Desk, async visit =>
    {
        var keyboard = new Keyboard(visit);
        await visit.GoAsync($"/courses/{Course}/{Module}");
        await keyboard.TabAsync();
        Assert.True(await keyboard.IsAtAsync(".skip"));
        await keyboard.TabAsync();
        await keyboard.BackAsync();
        Assert.True(await keyboard.IsAtAsync(".skip"));
        await keyboard.PressAsync("Enter");
        await keyboard.TabAsync();
        Assert.True(await keyboard.IsAtAsync("main *"));
    });

    [Fact]
    public Task After_a_failed_submission_the_summary_has_the_focus_and_leads_to_the_questions() => stage.VisitAsync(Screen.Desk, async visit =>
    {
        var keyboard = new Keyboard(visit);
        await visit.GoAsync($"/courses/{Course}/{Module}");
        await visit.FollowAsync(".onward form button", Quiz);
        await keyboard.TabToAsync(Submit);
        await keyboard.PressAsync("Enter");
        await Expect(visit.Find("#errors")).ToBeFocusedAsync();

        await keyboard.TabToAsync("#errors li:last-child a");
        var question = await visit.Find("#errors li:last-child a").GetAttributeAsync("href");
        await keyboard.PressAsync("Enter");
        await keyboard.TabAsync();
        Assert.True(await keyboard.IsAtAsync($"{question} *"));
    });

    [Fact]
    public Task Escape_and_Enter_open_and_close_the_card_of_a_term() => stage.VisitAsync(Screen.Desk, async visit =>
    {
        var keyboard = new Keyboard(visit);
        await visit.GoAsync($"/courses/{Course}/{Module}");
        await keyboard.TabToAsync(".term");
        await keyboard.PressAsync("Enter");
        await Expect(visit.Find(".term-card:popover-open")).ToBeVisibleAsync();
        await keyboard.PressAsync("Escape");
        await Expect(visit.Find(".term-card:popover-open")).ToHaveCountAsync(0);
        Assert.True(await keyboard.IsAtAsync(".term"));
    });
}
