using LearnHub.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Tests.Features.Accounts;

public sealed class ForgottenPasswordTests(TestApp app) : IClassFixture<TestApp>
{
    private const string NewPassword = "Laternen an der Mulde";

    [Fact]
    public async Task Post_KnownAddress_SendsALinkThatSetsANewPasswordOnce()
    {
        await app.Browser().RegisterAsync("vergisst@example.org");
        var browser = app.Browser();
        var sent = await AskAsync(browser, "vergisst@example.org");
        Assert.Equal(app.Texts().Account.MailSent.With(3), sent.Text(".flash"));

        var link = MailFolder.LinkIn(Assert.Single(app.MailsTo("vergisst@example.org")));
        var form = await browser.GetAsync(link);
        var done = await browser.PressAsync(form, "main form button", ("NewPassword", NewPassword));
        Assert.Equal(app.Texts().Account.ResetDone, done.Text(".flash"));
        Assert.Equal("/my", (await app.Browser().SignInAsync("vergisst@example.org", NewPassword)).Path);
        Assert.Equal("/account/sign-in", (await app.Browser().SignInAsync("vergisst@example.org")).Path);

        var again = await browser.PressAsync(form, "main form button", ("NewPassword", "Noch ein anderes Wort"));
        Assert.Equal(app.Texts().Account.ResetInvalid, again.Text("#errors li"));
        Assert.Equal("/my", (await app.Browser().SignInAsync("vergisst@example.org", NewPassword)).Path);
    }

    [Fact]
    public async Task Reset_AfterTooManyWrongGuesses_LetsThePersonIn()
    {
        await app.Browser().RegisterAsync("ausgesperrt@example.org");
        var browser = app.Browser();
        for (var i = 0; i < 10; i++)
            await browser.SignInAsync("ausgesperrt@example.org", "falsch geraten!");
        Assert.Equal("/account/sign-in", (await browser.SignInAsync("ausgesperrt@example.org")).Path);
        await AskAsync(browser, "ausgesperrt@example.org");
        await browser.PressAsync(await browser.GetAsync(MailFolder.LinkIn(app.MailsTo("ausgesperrt@example.org")[^1])), "main form button", ("NewPassword", NewPassword));
        Assert.Equal("/my", (await browser.SignInAsync("ausgesperrt@example.org", NewPassword)).Path);
        var id = app.Db(db => db.Users.Single(account => account.UserName == "ausgesperrt@example.org").Id);
        Assert.Equal(id, app.Db(db => db.AuditEntries.Single(entry => entry.Action == "password-reset" && entry.Subject == id.ToString()).ActorId));
    }

    [Fact]
    public async Task Reset_OfAnAccountThatIsLockedForLonger_LeavesItLocked()
    {
        await app.Browser().RegisterAsync("lange.gesperrt@example.org");
        app.Db(db => db.Users.Where(account => account.UserName == "lange.gesperrt@example.org")
            .ExecuteUpdate(set => set.SetProperty(account => account.LockoutEnd, DateTimeOffset.MaxValue)));
        var browser = app.Browser();
        await AskAsync(browser, "lange.gesperrt@example.org");
        await browser.PressAsync(await browser.GetAsync(MailFolder.LinkIn(app.MailsTo("lange.gesperrt@example.org")[^1])), "main form button", ("NewPassword", NewPassword));
        Assert.Equal("/account/sign-in", (await browser.SignInAsync("lange.gesperrt@example.org", NewPassword)).Path);
    }

    [Fact]
    public async Task Post_UnknownAddress_AnswersTheSameAndSendsNothing()
    {
        await app.Browser().RegisterAsync("bekannt@example.org");
        var known = await AskAsync(app.Browser(), "bekannt@example.org");
        var unknown = await AskAsync(app.Browser(), "unbekannt@example.org");
        Assert.Equal((known.Status, known.Path, known.MainText), (unknown.Status, unknown.Path, unknown.MainText));
        Assert.Empty(app.MailsTo("unbekannt@example.org"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("kein.name")]
    [InlineData("a@b")]
    public async Task Post_NoAddress_AsksForOne(string email) =>
        Assert.Equal(app.Texts().Account.EmailMissing, (await AskAsync(app.Browser(), email)).Text("#Email-error"));

    [Fact]
    public async Task Mail_IsInThePersonsLanguage()
    {
        await app.Browser("uk").RegisterAsync("olena@example.org");
        await AskAsync(app.Browser("de"), "olena@example.org");
        Assert.Contains(app.Texts("uk").Mail.ResetBody.With("", 3).Split('\n')[0], Assert.Single(app.MailsTo("olena@example.org")));
    }

    [Fact]
    public async Task Reset_WithAnotherPersonsToken_IsRefused()
    {
        await app.Browser().RegisterAsync("eine@example.org");
        await app.Browser().RegisterAsync("andere@example.org");
        await AskAsync(app.Browser(), "eine@example.org");
        var link = MailFolder.LinkIn(app.MailsTo("eine@example.org")[^1]).Replace("email=eine", "email=andere", StringComparison.Ordinal);
        var browser = app.Browser();
        var page = await browser.PressAsync(await browser.GetAsync(link), "main form button", ("NewPassword", NewPassword));
        Assert.Equal(app.Texts().Account.ResetInvalid, page.Text("#errors li"));
    }

    [Theory]
    [InlineData("/account/reset-password")]
    [InlineData("/account/reset-password?email=nobody@example.org&token=x")]
    [InlineData("/account/reset-password?email=worker@demo.example&token=x")]
    [InlineData("/account/reset-password?email=a%EF%BF%BF@example.org&token=x")]
    public async Task Reset_WithoutAGoodLink_SaysTheSame(string link)
    {
        var browser = app.Browser();
        var page = await browser.PressAsync(await browser.GetAsync(link), "main form button", ("NewPassword", NewPassword));
        Assert.Equal(app.Texts().Account.ResetInvalid, page.Text("#errors li"));
    }

    [Fact]
    public async Task Reset_WithAPasswordAgainstARule_SaysWhichAndKeepsTheLinkGood()
    {
        await app.Browser().RegisterAsync("probiert@example.org");
        var browser = app.Browser();
        await AskAsync(browser, "probiert@example.org");
        var form = await browser.GetAsync(MailFolder.LinkIn(app.MailsTo("probiert@example.org")[^1]));
        var refused = await browser.PressAsync(form, "main form button", ("NewPassword", "passwort12345"));
        Assert.Equal(app.Texts().Account.PasswordCommon, refused.Text("#NewPassword-error"));
        Assert.Equal(app.Texts().Account.ResetDone, (await browser.PressAsync(refused, "main form button", ("NewPassword", NewPassword))).Text(".flash"));
    }

    private static async Task<WebPage> AskAsync(Browser browser, string email) =>
        await browser.PressAsync(await browser.GetAsync("/account/forgot-password"), "main form button", ("Email", email));
}
