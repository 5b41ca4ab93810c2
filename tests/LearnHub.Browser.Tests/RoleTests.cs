using LearnHub.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace LearnHub.Browser.Tests;

[Collection(Stage.Collection)]
public sealed class RoleTests(Stage stage)
{
    private const string Course = "employer-duties";
    private const string Module = "pay-and-hours";

    [Fact]
    public Task An_employer_signs_in_at_the_office_and_takes_a_module() => stage.VisitAsync(Screen.Desk, async visit =>
    {
        await visit.SignInAsync("employer@demo.example");
        await visit.FollowAsync(".site-nav a[href='/courses']", "/courses");
        await visit.FollowAsync(".filters a[href*='for=employer']", "/courses");
        await visit.FollowAsync($".card a[href='/courses/{Course}']", $"/courses/{Course}");
        await visit.FollowAsync($".modules a[href='/courses/{Course}/{Module}']", $"/courses/{Course}/{Module}");
        await visit.PassModuleAsync(Course, Module, visit.AssertNothingStandsOutAsync);
        await visit.FollowAsync(".site-nav a[href='/my']", "/my");
        await Expect(visit.Find(".shelf .segments .passed")).ToHaveCountAsync(1);
        await Expect(visit.Find("html")).ToHaveAttributeAsync("lang", "de");
    });

    [Fact]
    public Task A_trainer_sees_the_notes_for_trainers_and_what_is_to_be_mended() => stage.VisitAsync(Screen.Desk, async visit =>
    {
        await visit.SignInAsync("trainer@demo.example");
        await visit.GoAsync($"/courses/{Course}/{Module}");
        await Expect(visit.Find(".trainer").First).ToBeVisibleAsync();
        await visit.FollowAsync(".site-nav a[href='/admin/courses']", "/admin/courses");
        await Expect(visit.Find("#problems")).ToBeVisibleAsync();
    });

    [Fact]
    public Task A_worker_sees_neither() => stage.VisitAsync(Screen.Desk, async visit =>
    {
        await visit.SignInAsync("worker@demo.example");
        await visit.GoAsync($"/courses/{Course}/{Module}");
        await Expect(visit.Find("article .text")).ToBeVisibleAsync();
        await Expect(visit.Find(".trainer")).ToHaveCountAsync(0);
        await Expect(visit.Find(".site-nav a[href='/admin/courses']")).ToHaveCountAsync(0);
        var answer = await visit.GoAsync("/admin/courses");
        Assert.Equal(403, answer!.Status);
        await Expect(visit.Find("#problems")).ToHaveCountAsync(0);
    });
}
