using LearnHub.Web.Tests.Support;

namespace LearnHub.Web.Tests.Features.People;

public sealed class LockTests : IDisposable
{
    private readonly TestApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Lock_SomebodySignedIn_EndsThatAndKeepsThemOutUntilUnlocked()
    {
        var learner = await app.RegisteredAsync("gesperrt@example.org");
        var centre = await app.CentreAsync();
        var page = await centre.DoAsync(app.PageOf("gesperrt@example.org"), "Lock");
        Assert.Equal(app.Texts().People.LockDone, page.Text(".flash"));
        Assert.Equal(app.Texts().People.Locked, page.Text(".page-head .state"));
        Assert.False(page.Has(PeopleStage.Button("Lock")));
        Assert.False(page.Has(PeopleStage.Button("Link")));
        app.Time.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal("/account/sign-in", (await learner.GetAsync("/my")).Path);
        Assert.Equal("/account/sign-in", (await app.Browser().SignInAsync("gesperrt@example.org")).Path);

        page = await centre.DoAsync(page.Path, "Unlock");
        Assert.Equal(app.Texts().People.Unlocked, page.Text(".page-head .state"));
        Assert.Equal("/my", (await app.Browser().SignInAsync("gesperrt@example.org")).Path);
        Assert.Equal(["account-locked", "account-unlocked"], app.DeedsTo("gesperrt@example.org"));
    }

    [Fact]
    public async Task Lock_SomebodyWhoBeganAsAGuest_KeepsThemOut()
    {
        var learner = app.Browser();
        await learner.ContinueAsync("/courses/short/only");
        await learner.RegisterAsync("war.gast");
        await (await app.CentreAsync()).DoAsync(app.PageOf("war.gast"), "Lock");
        Assert.Equal("/account/sign-in", (await app.Browser().SignInAsync("war.gast")).Path);
    }

    [Fact]
    public async Task SignIn_WrongPasswordsForSomebodyWhoBeganAsAGuest_LockAsForEverybody()
    {
        var learner = app.Browser();
        await learner.ContinueAsync("/courses/short/only");
        await learner.RegisterAsync("war.auch.gast");
        Assert.True(app.Db(db => db.Users.Single(account => account.UserName == "war.auch.gast").LockoutEnabled));
    }

    [Fact]
    public async Task NewPasswordByMail_WhileLocked_DoesNotUnlock()
    {
        await app.RegisteredAsync("sperre@example.org");
        await (await app.CentreAsync()).DoAsync(app.PageOf("sperre@example.org"), "Lock");
        var browser = app.Browser();
        await browser.PressAsync(await browser.GetAsync("/account/forgot-password"), "main form button", ("Email", "sperre@example.org"));
        await app.SendMailsAsync();
        await browser.PressAsync(await browser.GetAsync(MailFolder.LinkIn(Assert.Single(app.MailsTo("sperre@example.org")))), "main form button", ("NewPassword", "Laternen an der Mulde"));
        Assert.Equal("/account/sign-in", (await app.Browser().SignInAsync("sperre@example.org", "Laternen an der Mulde")).Path);
    }

    [Fact]
    public async Task Lock_MakesLinksForANewPasswordWorthless()
    {
        await app.RegisteredAsync("alter.link");
        var centre = await app.CentreAsync();
        var link = (await centre.DoAsync(app.PageOf("alter.link"), "Link")).Find("#Link").GetAttribute("value")!;
        await centre.DoAsync(app.PageOf("alter.link"), "Lock");
        var browser = app.Browser();
        var page = await browser.PressAsync(await browser.GetAsync(link), "main form button", ("NewPassword", "Laternen an der Mulde"));
        Assert.Equal(app.Texts().Account.ResetInvalid, page.Text("#errors li"));
        await centre.PostAsync($"{app.PageOf("alter.link")}?handler=Link");
        Assert.Equal(["password-link-made", "account-locked"], app.DeedsTo("alter.link"));
    }

    [Fact]
    public async Task Unlock_AfterTooManyWrongGuesses_LetsThePersonIn()
    {
        await app.RegisteredAsync("verraten");
        app.Db(db =>
        {
            db.Users.Single(account => account.UserName == "verraten").LockoutEnd = app.Time.GetUtcNow().AddMinutes(10);
            return db.SaveChanges();
        });
        var centre = await app.CentreAsync();
        var page = await centre.GetAsync(app.PageOf("verraten"));
        Assert.Equal(app.Texts().People.WaitsUntil.With(new DateTime(2026, 8, 20, 12, 10, 0)), page.Text(".page-head .state"));
        await centre.PressAsync(page, PeopleStage.Button("Unlock"));
        Assert.Null(app.Db(db => db.Users.Single(account => account.UserName == "verraten").LockoutEnd));
        Assert.Equal("/my", (await app.Browser().SignInAsync("verraten")).Path);
    }

    [Fact]
    public async Task Lock_ManyClicksAtOnce_IsDoneOnce()
    {
        await app.RegisteredAsync("oft.geklickt");
        var centre = await app.CentreAsync();
        var answers = await centre.PressAtOnceAsync(4, await centre.GetAsync(app.PageOf("oft.geklickt")), PeopleStage.Button("Lock"));
        Assert.All(answers, answer => Assert.Equal(app.PageOf("oft.geklickt"), answer.Headers.Location?.OriginalString));
        Assert.Equal(["account-locked"], app.DeedsTo("oft.geklickt"));
    }

    [Fact]
    public async Task Roles_GivenAndTaken_TakeEffectWithinMinutes()
    {
        var colleague = await app.RegisteredAsync("kollegin");
        var centre = await app.CentreAsync();
        var page = await centre.DoAsync(app.PageOf("kollegin"), "Roles", ("Role", "trainer"), ("Role", "employer"));
        Assert.Contains($"{app.Texts().People.RoleEmployer} · {app.Texts().People.RoleTrainer}", page.Texts("dd"));
        app.Time.Advance(TimeSpan.FromMinutes(6));
        // Whoever sees other people's data has a shorter session, and so signs in once more.
        Assert.Equal("/account/sign-in", (await colleague.GetAsync("/admin/courses")).Path);
        await colleague.SignInAsync("kollegin");
        Assert.Equal("/admin/courses", (await colleague.GetAsync("/admin/courses")).Path);

        await centre.PostAsync($"{page.Path}?handler=Roles", ("Role", "gibt-es-nicht"));
        app.Time.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal("/error/403", (await colleague.GetAsync("/admin/courses")).Path);
        page = await centre.GetAsync(page.Path);
        Assert.Contains(app.Texts().People.HistoryRoles.With(app.Texts().People.RoleLearner), page.MainText);
        Assert.Equal(["roles-changed", "roles-changed"], app.DeedsTo("kollegin"));
    }

    [Fact]
    public async Task Roles_ManyClicksAtOnce_ChangeOnce()
    {
        await app.RegisteredAsync("doppelt");
        var centre = await app.CentreAsync();
        await centre.PressAtOnceAsync(4, await centre.GetAsync(app.PageOf("doppelt")), PeopleStage.Button("Roles"), ("Role", "trainer"));
        Assert.Equal(["roles-changed"], app.DeedsTo("doppelt"));
    }

    [Theory]
    [InlineData("Lock")]
    [InlineData("Roles")]
    public async Task Oneself_CannotBeLockedNorLoseTheServiceCentre(string handler)
    {
        var centre = await app.CentreAsync();
        var own = app.PageOf("admin@demo.example");
        Assert.False((await centre.GetAsync(own)).Has(PeopleStage.Button("Lock")));
        var page = await centre.PostAsync($"{own}?handler={handler}", ("Role", "trainer"));
        Assert.Equal(app.Texts().People.Oneself, page.Text("#errors li"));
        Assert.Equal(app.Texts().People.RoleAdmin, page.Texts("dd")[3]);
        Assert.Equal(["admin-created"], app.DeedsTo("admin@demo.example"));
    }

    [Theory]
    [InlineData("Lock")]
    [InlineData("Roles")]
    public async Task TwoAdmins_TakingEachOtherAwayAtOnce_LeaveOne(string handler)
    {
        var other = await app.RegisteredAsync("zweite.leitung");
        var centre = await app.CentreAsync();
        await centre.DoAsync(app.PageOf("zweite.leitung"), "Roles", ("Role", "admin"));
        await other.SignInAsync("zweite.leitung");
        var (first, second) = (await centre.GetAsync(app.PageOf("zweite.leitung")), await other.GetAsync(app.PageOf("admin@demo.example")));
        // Nothing ticked in the form of roles takes all of them.
        await Task.WhenAll(TakeAwayAsync(centre, first, handler), TakeAwayAsync(other, second, handler));
        var admins = app.Db(db => db.Users.Where(account => db.UserRoles.Any(member => member.UserId == account.Id && db.Roles.Any(role => role.Id == member.RoleId && role.Name == "admin"))).ToList());
        Assert.Single(admins, admin => !admin.IsLocked);
    }

    [Fact]
    public async Task LastAdmin_TakenAwayBySomebodyWhoIsNoLongerOne_Stays()
    {
        var former = await app.RegisteredAsync("frueher.leitung");
        var centre = await app.CentreAsync();
        await centre.DoAsync(app.PageOf("frueher.leitung"), "Roles", ("Role", "admin"));
        await former.SignInAsync("frueher.leitung");
        await former.GetAsync("/admin/people");
        await centre.PostAsync($"{app.PageOf("frueher.leitung")}?handler=Roles");
        // The cookie still says so for some minutes.
        var page = await former.DoAsync(app.PageOf("admin@demo.example"), "Lock");
        Assert.Equal(app.Texts().People.LastAdmin, page.Text("#errors li"));
        Assert.False(app.Db(db => db.Users.Single(account => account.UserName == "admin@demo.example").IsLocked));
    }

    private static async Task TakeAwayAsync(Browser browser, WebPage page, string handler)
    {
        var (method, address, fields) = browser.Prepare(page, PeopleStage.Button(handler), []);
        await Task.Run(() => browser.SendAsync(method, address.PathAndQuery, fields.Where(field => field.Name != "Role")));
    }
}
