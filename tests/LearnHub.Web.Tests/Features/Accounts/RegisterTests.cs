using System.Net;
using LearnHub.Web.Tests.Support;

namespace LearnHub.Web.Tests.Features.Accounts;

public sealed class RegisterTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("ada@example.org")]
    [InlineData("ada.beispiel")]
    [InlineData("Оленка_2026")]
    [InlineData("محمد")]
    [InlineData("Nguyễn-Ánh")]
    [InlineData("अनुष्का")]
    public async Task Post_AddressOrNameInAnyScript_SignsInAndCanSignInAgain(string login)
    {
        var browser = app.Browser();
        Assert.Equal("/my", (await browser.RegisterAsync(login)).Path);
        Assert.Contains(login, (await browser.GetAsync("/account/profile")).MainText);
        Assert.Equal("/my", (await app.Browser().SignInAsync(login.ToUpperInvariant())).Path);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ab")]
    [InlineData("two words")]
    [InlineData("a@b")]
    [InlineData("a@@example.org")]
    [InlineData("Ada <ada@example.org>")]
    [InlineData("guest-0123456789")]
    [InlineData("<script>")]
    [InlineData("nul\uFFFFl")]
    [InlineData("rtl\u202Eeman")]
    public async Task Post_NoUsableName_SaysSoAtTheField(string login)
    {
        var page = await app.Browser().RegisterAsync(login);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(login.Length == 0 ? app.Texts().Account.LoginMissing : app.Texts().Account.LoginWrong, page.Text("#Login-error"));
        Assert.True(page.Has("#errors a[href='#Login']"));
        Assert.Equal("true", page.Find("#Login").GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task Post_NameThatIsTaken_SaysSo()
    {
        await app.Browser().RegisterAsync("vergeben");
        Assert.Equal(app.Texts().Account.LoginTaken, (await app.Browser().RegisterAsync("VerGeben")).Text("#Login-error"));
    }

    [Fact]
    public async Task Post_SameNameManyTimesAtOnce_MakesOneAccount()
    {
        var browser = app.Browser();
        var page = await browser.GetAsync("/account/register");
        var answers = await browser.PressAtOnceAsync(4, page, "main form button", ("Login", "gleichzeitig"), ("Password", Learner.Password));
        Assert.All(answers, answer => Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.Redirect }));
        Assert.Equal(1, app.Db(db => db.Users.Count(account => account.UserName == "gleichzeitig")));
    }

    [Fact]
    public async Task Post_AsAGuestManyTimesAtOnce_UpgradesOnceAndSaysNothingInAnotherLanguage()
    {
        var browser = app.Browser();
        await browser.ContinueAsync("/courses/short/only");
        var page = await browser.GetAsync("/account/register");
        var answers = await browser.PressAtOnceAsync(4, page, "main form button", ("Login", "gast.doppelt"), ("Password", Learner.Password));
        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        foreach (var refused in answers.Where(answer => answer.StatusCode == HttpStatusCode.OK))
            Assert.Contains(app.Texts().Account.LoginTaken, WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()));
        Assert.Equal("/my", (await app.Browser().SignInAsync("gast.doppelt")).Path);
        Assert.Equal(1, app.Db(db => db.AuditEntries.Count(entry => entry.Action == "guest-upgraded" && db.Users.Any(account => account.UserName == "gast.doppelt" && account.Id == entry.ActorId))));
    }

    [Fact]
    public async Task Post_PasswordAgainstARule_SaysWhich()
    {
        var texts = app.Texts().Account;
        foreach (var (password, message) in new[]
        {
            ("", texts.PasswordMissing),
            ("Regen im St", texts.PasswordTooShort.With(12)),
            (string.Concat(Enumerable.Repeat("Regen und Wind ", 14)), texts.PasswordTooLong.With(200)),
            ("passwort12345", texts.PasswordCommon),
            ("Willkommen2026!", texts.PasswordCommon),
            ("abababababab", texts.PasswordCommon),
            ("123456789012", texts.PasswordCommon),
            ("abcdefghijklm", texts.PasswordCommon),
            ("aaaaaaaaaaaaa", texts.PasswordCommon),
            ("regeltest.person1", texts.PasswordLikeName),
        })
        {
            var page = await app.Browser().RegisterAsync("regeltest.person", password);
            Assert.Equal(message, page.Text("#Password-error"));
            Assert.Equal("regeltest.person", page.Find("#Login").GetAttribute("value"));
            Assert.DoesNotContain("value", page.Find("#Password").Attributes.Select(attribute => attribute.Name));
        }
    }

    [Theory]
    [InlineData("Regen im Stadtpark")]
    [InlineData("корова вдома спить")]
    [InlineData("😀🌧️🚲 und noch mehr 😀")]
    [InlineData("  spaces around it  ")]
    public async Task Post_LongPasswordOfAnyCharacters_IsAccepted(string password)
    {
        var login = $"lang-{Guid.CreateVersion7():N}";
        Assert.Equal("/my", (await app.Browser().RegisterAsync(login, password)).Path);
        Assert.Equal("/my", (await app.Browser().SignInAsync(login, password)).Path);
    }

    [Fact]
    public async Task Post_AsAGuest_KeepsEverything()
    {
        var browser = app.Browser();
        var result = await browser.TakeQuizAsync(DemoCourse.FirstSteps, "all-kinds");
        var registering = await browser.GetAsync("/account/register");
        Assert.Contains(app.Texts().Account.GuestKeeps, registering.MainText);
        await browser.RegisterAsync("war.gast");
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(result.Path)).Status);
        var my = await browser.GetAsync("/my");
        Assert.Contains(app.Texts().Course.Progress.For(1, 3), my.MainText);
        Assert.DoesNotContain(app.Texts().My.GuestHead, my.MainText);

        var elsewhere = app.Browser();
        await elsewhere.SignInAsync("war.gast");
        Assert.Equal(result.MainText, (await elsewhere.GetAsync(result.Path)).MainText);
    }

    [Fact]
    public async Task Post_AsAGuestWithAnUnusablePassword_LeavesTheGuestAsHeWas()
    {
        var browser = app.Browser();
        await browser.ContinueAsync("/courses/short/only");
        Assert.True((await browser.RegisterAsync("gast.bleibt", "kurz")).Has("#Password-error"));
        Assert.Contains(app.Texts().My.GuestHead, (await browser.GetAsync("/my")).MainText);
        Assert.Equal(0, app.Db(db => db.Users.Count(account => account.UserName == "gast.bleibt")));
    }

    [Fact]
    public async Task Get_SignedIn_LeadsOnward()
    {
        var browser = app.Browser();
        await browser.RegisterAsync("schon.da");
        Assert.Equal("/my", (await browser.GetAsync("/account/register")).Path);
    }
}
