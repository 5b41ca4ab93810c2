using LearnHub.Web.Tests.Support;

namespace LearnHub.Web.Tests.Features.Accounts;

public sealed class SignInTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("nobody@example.org", "Regen im Stadtpark")]
    [InlineData("worker@demo.example", "falsches Passwort")]
    [InlineData("worker@demo.example", "")]
    [InlineData("", "")]
    [InlineData("nul\uFFFFl", "Regen im Stadtpark")]
    public async Task Post_WrongNameOrPassword_SaysTheSame(string login, string password)
    {
        var page = await app.Browser().SignInAsync(login, password);
        Assert.Equal(app.Texts().Account.SignInFailed.With(10), page.Text("#errors li"));
        Assert.Equal("/account/sign-in", page.Path);
    }

    [Fact]
    public async Task Post_AsAGuestsOwnName_Fails()
    {
        var guest = app.Browser();
        await guest.ContinueAsync("/courses/short/only");
        var name = app.Db(db => db.Users.First(account => account.IsGuest).UserName!);
        Assert.Equal(app.Texts().Account.SignInFailed.With(10), (await app.Browser().SignInAsync(name, "")).Text("#errors li"));
    }

    [Theory]
    [InlineData("/courses/short", "/courses/short")]
    [InlineData("/courses?for=worker", "/courses?for=worker")]
    [InlineData("https://evil.example/", "/my")]
    [InlineData("//evil.example/", "/my")]
    [InlineData("/\\evil.example/", "/my")]
    [InlineData("/\t/evil.example/", "/my")]
    [InlineData("javascript:alert(1)", "/my")]
    [InlineData("evil.example", "/my")]
    [InlineData("", "/my")]
    public async Task Post_ReturnAddress_LeadsOnlyWithinTheSite(string returnUrl, string onward)
    {
        var browser = app.Browser();
        var page = await browser.GetAsync($"/account/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}");
        Assert.Equal(onward, (await browser.PressAsync(page, "main form button", ("Login", "worker@demo.example"), ("Password", "Demo-Passwort-2026"))).Address);
    }

    [Fact]
    public async Task Get_PageThatNeedsAnAccount_LeadsBackToItAfterwards()
    {
        var browser = app.Browser();
        var page = await browser.GetAsync("/certificates/claim/short");
        Assert.Equal("/account/sign-in", page.Path);
        Assert.Equal("/certificates/claim/short", (await browser.PressAsync(page, "main form button", ("Login", "worker@demo.example"), ("Password", "Demo-Passwort-2026"))).Path);
    }

    [Fact]
    public async Task SignOut_Posted_EndsIt()
    {
        var browser = app.Browser();
        await browser.SignInAsDemoAsync("worker");
        var start = await browser.PressAsync(await browser.GetAsync("/account/profile"), "form[action='/account/sign-out'] button");
        Assert.Equal(("/", app.Texts("en").Account.SignedOut), (start.Path, start.Text(".flash")));
        Assert.Equal("/account/sign-in", (await browser.GetAsync("/my")).Path);
    }

    [Fact]
    public async Task SignOut_ByALink_DoesNothing()
    {
        var browser = app.Browser();
        await browser.SignInAsDemoAsync("worker");
        await browser.GetAsync("/account/sign-out");
        Assert.Equal("/my", (await browser.GetAsync("/my")).Path);
    }

    [Fact]
    public async Task Post_AsAGuest_BringsWhatTheGuestLearned()
    {
        await app.Browser().RegisterAsync("kommt.zurueck");
        var guest = app.Browser();
        var result = await guest.TakeQuizAsync(DemoCourse.FirstSteps, "all-kinds");
        await guest.SignInAsync("kommt.zurueck");
        Assert.Equal(result.MainText, (await guest.GetAsync(result.Path)).MainText);
        Assert.Contains(app.Texts().Course.Progress.For(1, 3), (await guest.GetAsync("/my")).MainText);
    }

    [Fact]
    public async Task Post_AsAGuest_TheBetterOfBothStays()
    {
        var own = app.Browser();
        await own.RegisterAsync("zwei.geraete");
        var failed = await own.TakeQuizAsync(DemoCourse.FirstSteps, "all-kinds", "eine", "mehrere", "stimmt", "wort");
        await own.TakeQuizAsync(DemoCourse.FirstSteps, "second");
        var guest = app.Browser();
        var passed = await guest.TakeQuizAsync(DemoCourse.FirstSteps, "all-kinds");
        await guest.TakeQuizAsync(DemoCourse.FirstSteps, "second", "frage-1", "frage-2");
        await guest.SignInAsync("zwei.geraete");
        Assert.Contains(app.Texts().Course.Progress.For(2, 3), (await guest.GetAsync("/my")).MainText);
        Assert.True((await guest.GetAsync(failed.Path)).Has(".verdict.not-yet"));
        Assert.True((await guest.GetAsync(passed.Path)).Has(".verdict.passed"));
    }

    [Fact]
    public async Task Post_AsAGuest_LeavesOneOpenAttemptAtAQuizAndNoGuest()
    {
        var own = app.Browser();
        await own.RegisterAsync("zwei.offene");
        await own.ContinueAsync("/courses/first-steps/all-kinds");
        var guest = app.Browser();
        var quiz = await guest.ContinueAsync("/courses/first-steps/all-kinds");
        await guest.PressAsync(quiz, QuizOnPage.Save, quiz.Answer("zahl", "7"));
        var guestId = app.Db(db => db.Users.OrderByDescending(account => account.Id).First(account => account.IsGuest).Id);
        await guest.SignInAsync("zwei.offene");
        Assert.Equal("7", (await guest.GetAsync("/courses/first-steps/all-kinds/quiz")).Find("input[name='q.zahl']").GetAttribute("value"));
        var id = app.Db(db => db.Users.Single(account => account.UserName == "zwei.offene").Id);
        Assert.Equal(1, app.Db(db => db.Enrolments.Where(enrolment => enrolment.AccountId == id).SelectMany(enrolment => enrolment.Attempts).Count()));
        Assert.Equal((0, 0), app.Db(db => (db.Users.Count(account => account.Id == guestId), db.Enrolments.Count(enrolment => enrolment.AccountId == guestId))));
    }

    [Fact]
    public async Task Post_AsAGuest_WhoDidTheRestOfACourse_CompletesIt()
    {
        var own = app.Browser();
        await own.RegisterAsync("halb.und.halb");
        await own.TakeQuizAsync(DemoCourse.FirstSteps, "all-kinds");
        var guest = app.Browser();
        await guest.TakeQuizAsync(DemoCourse.FirstSteps, "second");
        await guest.ContinueAsync("/courses/first-steps/third");
        await guest.SignInAsync("halb.und.halb");
        Assert.True((await guest.GetAsync("/courses/first-steps")).Has(".verdict.passed"));
    }

    [Fact]
    public async Task Post_AsAGuestWithWrongPassword_LeavesTheGuestsWorkWhereItIs()
    {
        var guest = app.Browser();
        await guest.ContinueAsync("/courses/short/only");
        await guest.SignInAsync("worker@demo.example", "falsches Passwort");
        Assert.Contains("Kurz", (await guest.GetAsync("/my")).MainText);
    }
}
