using System.Net;
using LearnHub.Web.Features.Accounts;
using LearnHub.Web.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace LearnHub.Web.Tests.Features.Accounts;

public sealed class WrongPasswordTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Wrong = "falsch geraten";
    private const string PasswordForm = "form[action='?handler=Password'] button";

    [Fact]
    public async Task SignIn_TooManyWrongPasswords_ShutsOutThatNetworkAndNobodyElse()
    {
        await app.Browser().RegisterAsync("wird.geraten");
        var guesser = app.Browser();
        await GuessAsync(guesser, "wird.geraten", PasswordGuesses.PerNetwork);
        Assert.Equal("/account/sign-in", (await guesser.SignInAsync("wird.geraten")).Path);
        Assert.Equal("/my", (await app.Browser().SignInAsync("wird.geraten")).Path);
        Assert.Equal("/account/sign-in", (await guesser.SignInAsync("wird.geraten")).Path);
    }

    [Fact]
    public async Task SignIn_AfterTheWait_CountsAnew()
    {
        await using var own = new TestApp();
        await own.Browser().RegisterAsync("wartet.ab");
        var browser = own.Browser();
        await GuessAsync(browser, "wartet.ab", PasswordGuesses.PerNetwork + 1);
        own.Time.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal("/my", (await browser.SignInAsync("wartet.ab")).Path);
    }

    [Fact]
    public async Task SignIn_WhateverIsWrong_AnswersTheSame()
    {
        await app.Browser().RegisterAsync("gleiche.antwort");
        var browser = app.Browser();
        var wrong = await browser.SignInAsync("gleiche.antwort", Wrong);
        await GuessAsync(browser, "gleiche.antwort", PasswordGuesses.PerNetwork);
        var shutOut = await browser.SignInAsync("gleiche.antwort");
        var unknown = await app.Browser().SignInAsync("gibt.es.nicht", Wrong);
        Assert.Equal(app.Texts().Account.SignInFailed.With(10), wrong.Text("#errors li"));
        Assert.Equal((wrong.Status, wrong.MainText), (shutOut.Status, shutOut.MainText));
        Assert.Equal((wrong.Status, wrong.MainText), (unknown.Status, unknown.MainText));
    }

    [Fact]
    public async Task SignIn_WhateverIsWrong_CostsOneHash()
    {
        var hashes = new CountingHasher();
        await using var own = new TestApp { Replace = services => services.AddSingleton<IPasswordHasher<Account>>(hashes) };
        await own.Browser().RegisterAsync("eine.rechnung");
        var guest = own.Browser();
        await guest.ContinueAsync("/courses/short/only");
        var guestName = own.Db(db => db.Users.First(account => account.IsGuest).UserName!);
        var browser = own.Browser();
        foreach (var login in new[] { "eine.rechnung", "gibt.es.nicht", guestName, "" }.Concat(Enumerable.Repeat("eine.rechnung", PasswordGuesses.PerNetwork + 1)))
        {
            var before = hashes.Verified;
            await browser.SignInAsync(login, Wrong);
            Assert.Equal(1, hashes.Verified - before);
        }
    }

    [Fact]
    public async Task SignIn_RightPasswordInBetween_StartsTheCountAnew()
    {
        await app.Browser().RegisterAsync("vertippt.sich");
        var browser = app.Browser();
        for (var round = 0; round < 2; round++)
        {
            await GuessAsync(browser, "vertippt.sich", PasswordGuesses.PerNetwork - 2);
            Assert.Equal("/my", (await browser.SignInAsync("vertippt.sich")).Path);
            await browser.PressAsync(await browser.GetAsync("/account/profile"), "form[action='/account/sign-out'] button");
        }
    }

    [Fact]
    public async Task SignIn_ManyGuessesAtOnce_AreNotMoreThanOneAfterTheOther()
    {
        await app.Browser().RegisterAsync("auf.einmal");
        var browser = app.Browser();
        var page = await browser.GetAsync("/account/sign-in");
        await browser.PressAtOnceAsync(PasswordGuesses.PerNetwork + 4, page, "main form button", ("Login", "auf.einmal"), ("Password", Wrong));
        Assert.Equal("/account/sign-in", (await browser.SignInAsync("auf.einmal")).Path);
    }

    [Fact]
    public async Task SignIn_GuessesFromManyNetworks_LockTheAccountInTheEnd()
    {
        await using var own = new TestApp();
        await own.Browser().RegisterAsync("viele.netze");
        var guesses = own.Services.GetRequiredService<PasswordGuesses>();
        for (var i = 1; i < PasswordGuesses.Everywhere; i++)
            guesses.Fail("VIELE.NETZE");
        Assert.Equal("/account/sign-in", (await own.Browser().SignInAsync("viele.netze", Wrong)).Path);
        Assert.Equal("/account/sign-in", (await own.Browser().SignInAsync("viele.netze")).Path);
        var id = own.Db(db => db.Users.Single(account => account.UserName == "viele.netze").Id);
        Assert.Equal(1, own.Db(db => db.AuditEntries.Count(entry => entry.Action == "account-shut-out" && entry.Subject == id.ToString())));
        own.Time.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal("/my", (await own.Browser().SignInAsync("viele.netze")).Path);
    }

    [Theory]
    [InlineData("wird.notiert")]
    [InlineData("nicht.bekannt")]
    public async Task SignIn_TooManyWrongPasswords_AreNotedOnceWithoutTheName(string login)
    {
        await using var own = new TestApp();
        await own.Browser().RegisterAsync("wird.notiert");
        await GuessAsync(own.Browser(), login, PasswordGuesses.PerNetwork + 3);
        var entry = own.Db(db => db.AuditEntries.Single(entry => entry.Action == "sign-in-shut-out"));
        var subject = login == "wird.notiert" ? own.Db(db => db.Users.Single(account => account.UserName == login).Id.ToString()) : "unknown";
        Assert.Equal((subject, null, null), (entry.Subject, entry.ActorId, entry.Note));
    }

    [Fact]
    public async Task ProfilePassword_TooManyWrongOnes_ShutsOutThatNetwork()
    {
        var browser = app.Browser();
        await browser.RegisterAsync("rate.im.profil");
        var page = await browser.GetAsync("/account/profile");
        for (var i = 0; i < PasswordGuesses.PerNetwork; i++)
            Assert.Equal(app.Texts().Account.PasswordWrong, (await ChangeAsync(Wrong)).Text("#CurrentPassword-error"));
        Assert.Equal(app.Texts().Account.LockedOut.With(10), (await ChangeAsync(Learner.Password)).Text("#CurrentPassword-error"));
        Assert.Equal("/my", (await app.Browser().SignInAsync("rate.im.profil")).Path);

        Task<WebPage> ChangeAsync(string current) => browser.PressAsync(page, PasswordForm, ("CurrentPassword", current), ("NewPassword", "Laternen an der Mulde"));
    }

    [Fact]
    public async Task Profile_PostedVeryOften_HasToWait()
    {
        var browser = app.Browser();
        await browser.RegisterAsync("sehr.oft");
        var page = await browser.GetAsync("/account/profile");
        var answers = await browser.PressAtOnceAsync(45, page, PasswordForm, ("CurrentPassword", Wrong), ("NewPassword", "y"));
        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
    }

    private static async Task GuessAsync(Browser browser, string login, int times)
    {
        for (var i = 0; i < times; i++)
            await browser.SignInAsync(login, Wrong);
    }

    /// <summary>Counts how often a password is held against a hash.</summary>
    private sealed class CountingHasher : PasswordHasher<Account>
    {
        public int Verified { get; private set; }

        public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Verified++;
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
