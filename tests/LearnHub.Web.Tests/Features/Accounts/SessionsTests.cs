using LearnHub.Web.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace LearnHub.Web.Tests.Features.Accounts;

public sealed class SessionsTests : IAsyncLifetime
{
    private const string SignOut = "form[action='/account/sign-out'] button";
    private const string Everywhere = "form[action='?handler=Everywhere'] button";
    private readonly TestApp app = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Theory]
    [InlineData("worker", true)]
    [InlineData("employer", true)]
    [InlineData("trainer", false)]
    [InlineData("admin", false)]
    public async Task SignIn_WithARoleThatSeesOthers_EndsWithTheBrowser(string person, bool stays)
    {
        var browser = app.Browser();
        var (method, address, fields) = browser.Prepare(
            await browser.GetAsync("/account/sign-in"), "main form button", [("Login", $"{person}@demo.example"), ("Password", "Demo-Passwort-2026")]);
        var answer = await browser.SendAsync(method, address.PathAndQuery, fields);
        var cookie = SetCookieHeaderValue.ParseList([.. answer.Headers.GetValues(HeaderNames.SetCookie)]).Single(cookie => cookie.Name == "learnhub");
        Assert.Equal(stays, cookie.Expires is not null);
    }

    [Theory]
    [InlineData("trainer")]
    [InlineData("admin")]
    public async Task Admin_WhoWorksOnAndOn_SignsInAgainAfterTwelveHours(string person)
    {
        var browser = app.Browser();
        await browser.SignInAsDemoAsync(person);
        for (var hour = 1; hour < 12; hour++)
        {
            app.Time.Advance(TimeSpan.FromHours(1));
            Assert.Equal("/admin/courses", (await browser.GetAsync("/admin/courses")).Path);
        }

        app.Time.Advance(TimeSpan.FromHours(1.1));
        Assert.Equal("/account/sign-in", (await browser.GetAsync("/admin/courses")).Path);
    }

    [Fact]
    public async Task Learner_WhoComesBackAfterMonths_IsStillSignedIn()
    {
        var browser = app.Browser();
        await browser.SignInAsDemoAsync("worker");
        for (var month = 0; month < 8; month++)
        {
            app.Time.Advance(TimeSpan.FromDays(31));
            await browser.GetAsync("/my");
            Assert.Equal("/my", (await browser.GetAsync("/my")).Path);
        }
    }

    [Fact]
    public async Task Learner_WhoIsMadeTrainer_SignsInAgain()
    {
        var browser = app.Browser();
        await browser.RegisterAsync("wird.trainer");
        app.Db(db =>
        {
            db.UserRoles.Add(new IdentityUserRole<Guid>
            {
                UserId = db.Users.Single(account => account.UserName == "wird.trainer").Id,
                RoleId = db.Roles.Single(role => role.Name == "trainer").Id,
            });
            return db.SaveChanges();
        });
        app.Time.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal("/account/sign-in", (await browser.GetAsync("/admin/courses")).Path);
        Assert.Equal("/my", (await browser.SignInAsync("wird.trainer")).Path);
        Assert.Equal("/admin/courses", (await browser.GetAsync("/admin/courses")).Path);
    }

    [Theory]
    [InlineData("admin", true)]
    [InlineData("worker", false)]
    public async Task SignOut_WithARoleThatSeesOthers_EndsCopiesOfTheCookieToo(string person, bool ends)
    {
        var browser = app.Browser();
        await browser.SignInAsDemoAsync(person);
        var copy = browser.Cookies.All["learnhub"];
        await browser.PressAsync(await browser.GetAsync("/account/profile"), SignOut);
        app.Time.Advance(TimeSpan.FromMinutes(6));
        var answer = await app.Browser().SendAsync(HttpMethod.Get, "/my", null, ("Cookie", $"learnhub={copy}"));
        Assert.Equal(ends, answer.Headers.Location is not null);
    }

    [Fact]
    public async Task Everywhere_Posted_EndsEveryDeviceAndIsNoted()
    {
        var (here, there) = (app.Browser(), app.Browser());
        await here.RegisterAsync("ueberall");
        await there.SignInAsync("ueberall");
        var start = await here.PressAsync(await here.GetAsync("/account/profile"), Everywhere);
        Assert.Equal(("/", app.Texts().Account.SignedOutEverywhere.With(5)), (start.Path, start.Text(".flash")));
        Assert.Equal("/account/sign-in", (await here.GetAsync("/my")).Path);
        app.Time.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal("/account/sign-in", (await there.GetAsync("/my")).Path);
        var id = app.Db(db => db.Users.Single(account => account.UserName == "ueberall").Id);
        Assert.Equal(id, app.Db(db => db.AuditEntries.Single(entry => entry.Action == "signed-out-everywhere" && entry.Subject == id.ToString()).ActorId));
    }

    [Fact]
    public async Task Everywhere_PostedManyTimesAtOnce_DoesNoHarm()
    {
        var browser = app.Browser();
        await browser.RegisterAsync("doppelt.geklickt");
        var answers = await browser.PressAtOnceAsync(4, await browser.GetAsync("/account/profile"), Everywhere);
        Assert.All(answers, answer => Assert.True((int)answer.StatusCode < 500));
        Assert.Equal("/my", (await app.Browser().SignInAsync("doppelt.geklickt")).Path);
    }

    [Fact]
    public async Task FirstStart_NotesRolesAndThePeopleWhoGotThem()
    {
        await app.Browser().GetAsync("/");
        var admin = app.Db(db => db.Users.Single(account => account.UserName == "admin@demo.example").Id);
        var entries = app.Db(db => db.AuditEntries.AsNoTracking().ToList());
        Assert.Equal(["admin", "employer", "trainer"], entries.Where(entry => entry.Action == "role-created").Select(entry => entry.Subject).Order());
        Assert.Contains(entries, entry => entry.Action == "admin-created" && entry.Subject == admin.ToString() && entry.ActorId is null);
    }
}
