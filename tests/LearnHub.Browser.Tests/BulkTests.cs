using LearnHub.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace LearnHub.Browser.Tests;

[Collection(Stage.Collection)]
public sealed class BulkTests(Stage stage)
{
    private const string Bulk = "/admin/certificates/bulk";
    private const string Watched = "onboarding-that-lasts";
    private const string Other = "hiring-from-abroad";
    private const int People = 60;

    [Fact]
    public Task Progress_reaches_the_end_without_a_reload_and_leaves_what_is_being_read_alone() => stage.VisitAsync(Screen.Desk, async visit =>
    {
        await visit.SignInAsync("admin@demo.example");
        OwedPeople.Add(stage.Database, Watched, "watched", People, nameless: 1);
        OwedPeople.Add(stage.Database, Other, "other", 1);
        OwedPeople.Order(stage.Database, Watched, People);
        await visit.GoAsync(Bulk);
        var status = visit.Find($"#bulk-{Watched} [role=status]");
        var running = await status.TextContentAsync();
        await Expect(visit.Find($"#bulk-{Watched} progress")).ToBeVisibleAsync();
        var state = await status.EvaluateHandleAsync("status => { window.isTheSamePage = true; return status; }");
        await visit.Find($"#bulk-{Watched} summary").ClickAsync();

        // The second order rings for both.
        var elsewhere = await visit.Page.Context.NewPageAsync();
        await elsewhere.GotoAsync(visit.Address + Bulk);
        await elsewhere.Locator($"#bulk-order-{Other} button").ClickAsync();

        await Expect(status).Not.ToHaveTextAsync(running!.Trim(), new() { IgnoreCase = false });
        await Expect(status).ToContainTextAsync($"{People}");
        await Expect(visit.Find($"#bulk-{Watched} progress")).ToHaveCountAsync(0);
        await Expect(visit.Find($"#bulk-{Watched} a[href$='.zip']")).ToBeVisibleAsync();
        Assert.True(await visit.Page.EvaluateAsync<bool>("window.isTheSamePage"));
        // The same element speaks, so that its new words are announced; the open list is still open and has the focus.
        Assert.True(await state.EvaluateAsync<bool>("status => status.isConnected"));
        await Expect(visit.Find($"#bulk-{Watched} details[open]")).ToHaveCountAsync(1);
        await Expect(visit.Find($"#bulk-{Watched} summary")).ToBeFocusedAsync();
    });

    [Fact]
    public Task Without_script_a_link_shows_how_far_it_is() => stage.VisitAsync(Screen.Phone with { JavaScript = false }, async visit =>
    {
        const string course = "mentor-and-buddy";
        await visit.SignInAsync("admin@demo.example");
        OwedPeople.Add(stage.Database, course, "unscripted", 20);
        OwedPeople.Order(stage.Database, course, 20);
        await visit.GoAsync(Bulk);
        await visit.AssertNothingStandsOutAsync();
        await visit.FollowAsync($"#bulk-stop-{course} a", Bulk);
        await Expect(visit.Find($"#bulk-{course} [role=status]")).ToBeVisibleAsync();
    });
}
