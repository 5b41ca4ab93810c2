using LearnHub.Web.Data;
using LearnHub.Web.Features.Accounts;
using LearnHub.Web.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LearnHub.Web.Tests.Features.Accounts;

public sealed class ProfileTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Details = "form.form:not([action]) button";
    private const string PasswordForm = "form[action='?handler=Password'] button";

    [Fact]
    public async Task Post_NameAndLanguage_AreKeptAndTheLanguageIsSpokenAtOnce()
    {
        var browser = app.Browser();
        await browser.RegisterAsync("profil.eins");
        var page = await browser.PressAsync(await browser.GetAsync("/account/profile"), Details, ("PrintedName", "  Ада   Приклад "), ("Language", "uk"));
        Assert.Equal(app.Texts("uk").Account.ProfileSaved, page.Text(".flash"));
        Assert.Equal("uk", page.Find("html").GetAttribute("lang"));
        Assert.Equal("Ада Приклад", page.Find("#PrintedName").GetAttribute("value"));
        var elsewhere = app.Browser("es");
        await elsewhere.SignInAsync("profil.eins");
        Assert.Equal("uk", (await elsewhere.GetAsync("/my")).Find("html").GetAttribute("lang"));
    }

    [Fact]
    public async Task Post_NameThatCannotBePrinted_SaysSoAndKeepsTheOld()
    {
        var browser = app.Browser();
        await browser.RegisterAsync("profil.zwei");
        await browser.PressAsync(await browser.GetAsync("/account/profile"), Details, ("PrintedName", "Ada Beispiel"));
        var page = await browser.PressAsync(await browser.GetAsync("/account/profile"), Details, ("PrintedName", "<b>Ada</b>"));
        Assert.Equal(app.Texts().Certificates.NameWrong, page.Text("#PrintedName-error"));
        Assert.Equal("Ada Beispiel", (await browser.GetAsync("/account/profile")).Find("#PrintedName").GetAttribute("value"));
    }

    [Fact]
    public async Task Post_EmptyName_TakesItAway()
    {
        var browser = app.Browser();
        await browser.RegisterAsync("profil.drei");
        await browser.PressAsync(await browser.GetAsync("/account/profile"), Details, ("PrintedName", "Ada Beispiel"));
        await browser.PressAsync(await browser.GetAsync("/account/profile"), Details, ("PrintedName", ""));
        Assert.Null(app.Db(db => db.Users.Single(account => account.UserName == "profil.drei").PrintedName));
    }

    [Fact]
    public async Task PostPassword_CurrentOneRight_Changes()
    {
        var browser = app.Browser();
        await browser.RegisterAsync("profil.vier");
        var page = await browser.PressAsync(await browser.GetAsync("/account/profile"), PasswordForm, ("CurrentPassword", Learner.Password), ("NewPassword", "Laternen an der Mulde"));
        Assert.Equal(app.Texts().Account.PasswordChanged, page.Text(".flash"));
        var id = app.Db(db => db.Users.Single(account => account.UserName == "profil.vier").Id);
        Assert.Equal(id, app.Db(db => db.AuditEntries.Single(entry => entry.Action == "password-changed" && entry.Subject == id.ToString()).ActorId));
        Assert.Equal("/my", (await app.Browser().SignInAsync("profil.vier", "Laternen an der Mulde")).Path);
        Assert.Equal("/account/sign-in", (await app.Browser().SignInAsync("profil.vier")).Path);
        Assert.Equal("/account/profile", (await browser.GetAsync("/account/profile")).Path);
    }

    [Fact]
    public async Task PostPassword_CurrentOneWrongOrNewOneWeak_SaysWhich()
    {
        var browser = app.Browser();
        await browser.RegisterAsync("profil.fuenf");
        var page = await browser.GetAsync("/account/profile");
        var wrong = await browser.PressAsync(page, PasswordForm, ("CurrentPassword", "das war es nicht"), ("NewPassword", "Laternen an der Mulde"));
        Assert.Equal(app.Texts().Account.PasswordWrong, wrong.Text("#CurrentPassword-error"));
        var weak = await browser.PressAsync(page, PasswordForm, ("CurrentPassword", Learner.Password), ("NewPassword", "kurz"));
        Assert.Contains(app.Texts().Account.PasswordTooShort.With(12), weak.Text("#NewPassword-error"));
        Assert.Equal("/my", (await app.Browser().SignInAsync("profil.fuenf")).Path);
    }

    [Fact]
    public async Task PostPassword_Changed_EndsOtherDevices()
    {
        var (here, there) = (app.Browser(), app.Browser());
        await here.RegisterAsync("profil.sechs");
        await there.SignInAsync("profil.sechs");
        await here.PressAsync(await here.GetAsync("/account/profile"), PasswordForm, ("CurrentPassword", Learner.Password), ("NewPassword", "Laternen an der Mulde"));
        app.Time.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal("/account/sign-in", (await there.GetAsync("/my")).Path);
        Assert.Equal("/my", (await here.GetAsync("/my")).Path);
    }

    [Theory]
    [InlineData(Details)]
    [InlineData(PasswordForm)]
    public async Task Post_WhenAnotherRequestSavedFirst_SaysThatNothingWasChanged(string form)
    {
        await using var own = new TestApp { Replace = services => services.AddScoped<IUserValidator<Account>, SomebodyElseIsFaster>() };
        var browser = own.Browser();
        await browser.RegisterAsync("zu.spaet");
        (string, string)[] filledIn = form == Details ? [("PrintedName", "Ada Beispiel"), ("Language", "uk")] : [("CurrentPassword", Learner.Password), ("NewPassword", "Laternen an der Mulde")];
        var page = await browser.PressAsync(await browser.GetAsync("/account/profile"), form, filledIn);
        Assert.Equal(own.Texts().Account.NothingChanged, page.Text("#errors li"));
        Assert.False(page.Has(".flash"));
        Assert.False(page.Has("#PrintedName-error"));
        Assert.Equal("de", (await browser.GetAsync("/courses")).Find("html").GetAttribute("lang"));
        Assert.Null(own.Db(db => db.Users.Single(account => account.UserName == "zu.spaet").PrintedName));
    }

    [Fact]
    public async Task Get_AsAGuest_LeadsToRegistering()
    {
        var browser = app.Browser();
        await browser.ContinueAsync("/courses/short/only");
        Assert.Equal("/account/register", (await browser.GetAsync("/account/profile")).Path);
    }

    /// <summary>Another request that saves the account just before this one does.</summary>
    private sealed class SomebodyElseIsFaster(LearnHubDb db) : IUserValidator<Account>
    {
        public async Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user)
        {
            await db.Users.Where(account => account.Id == user.Id && account.UserName == "zu.spaet").ExecuteUpdateAsync(set => set.SetProperty(account => account.ConcurrencyStamp, "another"));
            return IdentityResult.Success;
        }
    }
}
