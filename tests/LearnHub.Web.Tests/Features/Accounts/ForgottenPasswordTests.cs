using System.Net.Mail;
using LearnHub.Web.Features.Accounts;
using LearnHub.Web.Platform;
using LearnHub.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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
        await app.SendMailsAsync();
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
        await app.SendMailsAsync();
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
        await app.SendMailsAsync();
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
        // The same work as well: one row each, of which one is empty and counts as sent.
        Assert.Equal(2, app.Db(db => db.OutboxMails.Count(mail => mail.Key.StartsWith(ResetMails.Kind) && mail.WrittenAt == app.Time.GetUtcNow().UtcDateTime)));
        await app.SendMailsAsync();
        Assert.Single(app.MailsTo("bekannt@example.org"));
        Assert.Empty(app.MailsTo("unbekannt@example.org"));
        Assert.False(app.Db(db => db.OutboxMails.Any(mail => mail.To != "" || mail.Body != "")));
        Assert.DoesNotContain(app.Errors.All, entry => entry.Contains("bekannt@example.org", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("doppelt@example.org", true)]
    [InlineData("niemand@example.org", false)]
    public async Task Post_AgainWithinTenMinutes_WritesOneMail(string email, bool known)
    {
        if (known)
            await app.Browser().RegisterAsync(email);
        var before = app.Db(db => db.OutboxMails.Count());
        var browser = app.Browser();
        await browser.PressAtOnceAsync(4, await browser.GetAsync("/account/forgot-password"), "main form button", ("Email", email));
        await AskAsync(app.Browser(), email.ToUpperInvariant());
        Assert.Equal(before + 1, app.Db(db => db.OutboxMails.Count()));
        await app.SendMailsAsync();
        app.Time.Advance(TimeSpan.FromMinutes(10));
        await AskAsync(app.Browser(), email);
        Assert.Equal(before + 1, app.Db(db => db.OutboxMails.Count()));
        await app.SendMailsAsync();
        Assert.Equal(known ? 2 : 0, app.MailsTo(email).Count);
    }

    [Fact]
    public async Task Post_MailServerIsDown_AnswersTheSameAndSendsTheMailLater()
    {
        var server = new UnsteadyMailer();
        await using var own = new TestApp { Replace = services => services.AddSingleton<IMailer>(server) };
        await own.Browser().RegisterAsync("wartet@example.org");
        server.IsDown = true;
        Assert.Equal(own.Texts().Account.MailSent.With(3), (await AskAsync(own.Browser(), "wartet@example.org")).Text(".flash"));
        await Condition.HoldsAsync(() =>
        {
            own.Time.Advance(TimeSpan.FromMinutes(1));
            return Task.FromResult(own.Db(db => db.OutboxMails.Single().Failures > 0));
        });
        Assert.DoesNotContain(own.Errors.All, entry => entry.Contains("wartet@example.org", StringComparison.Ordinal));
        server.IsDown = false;
        await own.SendMailsAsync();
        Assert.Equal(["wartet@example.org"], server.SentTo);
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
        await app.SendMailsAsync();
        Assert.Contains(app.Texts("uk").Mail.ResetBody.With("", 3).Split('\n')[0], Assert.Single(app.MailsTo("olena@example.org")));
    }

    [Fact]
    public async Task Reset_WithAnotherPersonsToken_IsRefused()
    {
        await app.Browser().RegisterAsync("eine@example.org");
        await app.Browser().RegisterAsync("andere@example.org");
        await AskAsync(app.Browser(), "eine@example.org");
        await app.SendMailsAsync();
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
        await app.SendMailsAsync();
        var form = await browser.GetAsync(MailFolder.LinkIn(app.MailsTo("probiert@example.org")[^1]));
        var refused = await browser.PressAsync(form, "main form button", ("NewPassword", "passwort12345"));
        Assert.Equal(app.Texts().Account.PasswordCommon, refused.Text("#NewPassword-error"));
        Assert.Equal(app.Texts().Account.ResetDone, (await browser.PressAsync(refused, "main form button", ("NewPassword", NewPassword))).Text(".flash"));
    }

    private static async Task<WebPage> AskAsync(Browser browser, string email) =>
        await browser.PressAsync(await browser.GetAsync("/account/forgot-password"), "main form button", ("Email", email));

    private sealed class UnsteadyMailer : IMailer
    {
        public bool IsDown { get; set; }

        public List<string> SentTo { get; } = [];

        public Task SendAsync(string to, string subject, string body)
        {
            if (IsDown)
                throw new SmtpException(SmtpStatusCode.MailboxBusy, $"{to} is busy");
            SentTo.Add(to);
            return Task.CompletedTask;
        }
    }
}
