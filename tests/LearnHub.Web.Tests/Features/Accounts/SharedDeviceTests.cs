using LearnHub.Web.Tests.Support;

namespace LearnHub.Web.Tests.Features.Accounts;

/// <summary>A device in a training room: one person begins as a guest, another signs in.</summary>
public sealed class SharedDeviceTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Forget = "main form button";

    [Fact]
    public async Task SignIn_AfterAGuestLearned_AsksWhoseItIsBeforeItSignsIn()
    {
        var device = await WithGuestAsync();
        var page = await device.GetAsync("/account/sign-in");
        Assert.Contains("Kurz", page.Texts("main ul li"));
        var asked = await device.PressAsync(page, "main form button", ("Login", "worker@demo.example"), ("Password", "Demo-Passwort-2026"));
        Assert.Equal(app.Texts().Account.TakeOverMissing, asked.Text("#TakeOver-error"));
        Assert.True(asked.Has("#errors a[href='#TakeOver']"));
        Assert.Contains(app.Texts().My.GuestHead, (await device.GetAsync("/my")).MainText);
    }

    [Fact]
    public async Task SignIn_ItWasMe_BringsItIntoTheAccount()
    {
        await app.Browser().RegisterAsync("war.ich");
        var device = await WithGuestAsync();
        await SignInAsync(device, "war.ich", "mine");
        Assert.Contains("Kurz", (await device.GetAsync("/my")).MainText);
    }

    [Fact]
    public async Task SignIn_ItWasSomebodyElse_LeavesItOutAndWithTheGuest()
    {
        await app.Browser().RegisterAsync("war.jemand.anderes");
        var device = await WithGuestAsync();
        var guestId = app.Db(db => db.Users.OrderByDescending(account => account.Id).First(account => account.IsGuest).Id);
        Assert.Equal("/my", (await SignInAsync(device, "war.jemand.anderes", "theirs")).Path);
        Assert.Contains(app.Texts().My.Empty, (await device.GetAsync("/my")).MainText);
        Assert.Equal((1, 1), app.Db(db => (db.Users.Count(account => account.Id == guestId), db.Enrolments.Count(enrolment => enrolment.AccountId == guestId))));
        Assert.Equal(0, app.Db(db => db.AuditEntries.Count(entry => entry.Action == "guest-merged" && entry.Subject == guestId.ToString())));
    }

    [Theory]
    [InlineData("")]
    [InlineData("everybody")]
    public async Task SignIn_AnswerThatThereIsNot_AsksAgain(string answer)
    {
        var device = await WithGuestAsync();
        var page = await device.PostAsync("/account/sign-in", ("Login", "worker@demo.example"), ("Password", "Demo-Passwort-2026"), ("TakeOver", answer));
        Assert.Equal(app.Texts().Account.TakeOverMissing, page.Text("#TakeOver-error"));
    }

    [Fact]
    public async Task SignIn_NothingBegunHere_AsksNothing() => Assert.False((await app.Browser().GetAsync("/account/sign-in")).Has("#TakeOver"));

    [Fact]
    public async Task Register_AfterAGuestLearned_NamesWhatComesAlongAndTheWayOut()
    {
        var device = await WithGuestAsync();
        var page = await device.GetAsync("/account/register");
        Assert.Contains("Kurz", page.Texts("main ul li"));
        Assert.True(page.Has("main a[href='/account/forget-device']"));
        Assert.True((await device.RegisterAsync("ab")).Has("main a[href='/account/forget-device']"));
    }

    [Fact]
    public async Task Forget_Posted_LeavesNothingOnTheDevice()
    {
        var device = await WithGuestAsync();
        var page = await device.FollowAsync(await device.GetAsync("/courses"), ".tools a[href='/account/forget-device']");
        Assert.Contains("Kurz", page.Texts("main ul li"));
        Assert.Contains(app.Texts().Account.ForgetWarning, page.MainText);
        var start = await device.PressAsync(page, Forget);
        Assert.Equal(("/", app.Texts().Account.Forgotten), (start.Path, start.Text(".flash")));
        Assert.Equal("/account/sign-in", (await device.GetAsync("/my")).Path);
        Assert.False((await device.GetAsync("/account/sign-in")).Has("#TakeOver"));
    }

    [Fact]
    public async Task Forget_Posted_TellsTheBrowserToForgetItsTicks()
    {
        var device = await WithGuestAsync();
        var (method, address, fields) = device.Prepare(await device.GetAsync("/account/forget-device"), Forget, []);
        var answer = await device.SendAsync(method, address.PathAndQuery, fields);
        Assert.Equal("\"storage\"", Assert.Single(answer.Headers.GetValues("Clear-Site-Data")));
    }

    [Fact]
    public async Task Forget_ByALinkOrWithAnAccount_ChangesNothing()
    {
        var device = await WithGuestAsync();
        await device.GetAsync("/account/forget-device");
        Assert.Contains("Kurz", (await device.GetAsync("/my")).MainText);
        var owner = app.Browser();
        await owner.RegisterAsync("bleibt.da");
        await owner.PostAsync("/account/forget-device");
        Assert.Equal("/my", (await owner.GetAsync("/my")).Path);
    }

    private async Task<Browser> WithGuestAsync()
    {
        var device = app.Browser();
        await device.ContinueAsync("/courses/short/only");
        return device;
    }

    private static async Task<WebPage> SignInAsync(Browser device, string login, string takeOver) =>
        await device.PressAsync(await device.GetAsync("/account/sign-in"), "main form button", ("Login", login), ("Password", Learner.Password), ("TakeOver", takeOver));
}
