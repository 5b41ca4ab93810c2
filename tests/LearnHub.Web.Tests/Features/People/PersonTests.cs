using System.Net;
using LearnHub.Web.Tests.Support;

namespace LearnHub.Web.Tests.Features.People;

public sealed class PersonTests : IDisposable
{
    private readonly TestApp app = new() { Courses = [.. DemoCourse.All, PeopleStage.Once] };

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Get_SomebodyWhoLearns_ShowsAccountProgressAttemptsAndCertificates()
    {
        var learner = await app.RegisteredAsync("محمد");
        await learner.CompleteAsync(DemoCourse.FirstSteps);
        var certificate = (await learner.ClaimAsync("first-steps", "محمد علي")).Path.Split('/')[^1];
        await learner.TakeQuizAsync(PeopleStage.Once, "exam", "frage-1");

        var page = await (await app.CentreAsync()).GetAsync(app.PageOf("محمد"));
        Assert.Equal("محمد", page.Text("h1 bdi"));
        Assert.Contains("محمد علي", page.Texts("dd bdi"));
        Assert.Contains(app.Texts().People.RoleLearner, page.Texts("dd"));
        Assert.True(page.Has($"a[href='/admin/certificates/{certificate}']"));
        Assert.Contains(app.Texts().Course.Progress.For(3, 3), page.MainText);
        Assert.Contains(app.Texts().Course.Progress.For(0, 2), page.MainText);
        Assert.Contains(app.Texts().People.AttemptsUsed.With(1, 1), page.MainText);
        Assert.Contains(app.Texts().People.AttemptsMade.With(1), page.MainText);
        Assert.Contains(app.Texts().People.HistoryCreated, page.MainText);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("uk")]
    [InlineData("ar")]
    [InlineData("vi")]
    [InlineData("es")]
    public async Task Get_InEveryLanguage_IsShown(string language)
    {
        await (await app.RegisteredAsync("in.jeder.sprache")).ContinueAsync("/courses/short/only");
        var centre = await app.CentreAsync();
        var page = await centre.GetAsync($"{app.PageOf("in.jeder.sprache")}?lang={language}");
        Assert.Contains(app.Texts(language).People.HelpHead, page.MainText);
        Assert.Contains(app.Texts(language).People.HistoryCreated, page.MainText);
    }

    [Fact]
    public async Task Anything_UnknownPersonOrGuest_IsNotFound()
    {
        await app.Browser().ContinueAsync("/courses/short/only");
        var centre = await app.CentreAsync();
        foreach (var id in new[] { Guid.CreateVersion7(), app.Db(db => db.Users.Single(account => account.IsGuest).Id) })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await centre.GetAsync($"/admin/people/{id}")).Status);
            foreach (var handler in new[] { "Lock", "Unlock", "Roles", "Login", "Link", "Attempts" })
                Assert.Equal(HttpStatusCode.NotFound, (await centre.PostAsync($"/admin/people/{id}?handler={handler}", ("Login", "ein.name"), ("course", "once"), ("module", "exam"))).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await centre.GetAsync("/admin/people/gibt-es-nicht")).Status);
    }

    [Fact]
    public async Task Post_FromAnybodyElse_DoesNothing()
    {
        var person = await app.RegisteredAsync("neugierig");
        await person.PostAsync($"{app.PageOf("neugierig")}?handler=Roles", ("Role", "admin"));
        Assert.Equal(1, app.Db(db => db.UserRoles.Count(member => db.Roles.Any(role => role.Id == member.RoleId && role.Name == "admin"))));
        Assert.Empty(app.DeedsTo("neugierig"));
    }

    [Fact]
    public async Task Get_LeadsToWhatIsKeptAndToDeletion()
    {
        await app.RegisteredAsync("will.weg");
        var centre = await app.CentreAsync();
        var page = await centre.GetAsync(app.PageOf("will.weg"));
        foreach (var deed in new[] { "export", "delete" })
        {
            var link = page.Find($"a[href='{page.Path}/{deed}']").GetAttribute("href")!;
            Assert.Equal(System.Net.HttpStatusCode.OK, (await centre.GetAsync(link)).Status);
        }
    }

    [Fact]
    public async Task CorrectLogin_ToAnAddress_MovesSigningInAndMail()
    {
        var learner = await app.RegisteredAsync("vertipt");
        var centre = await app.CentreAsync();
        var page = await centre.DoAsync(app.PageOf("vertipt"), "Login", ("Login", " richtig@example.org "));
        Assert.Equal(app.Texts().People.LoginDone, page.Text(".flash"));
        Assert.Equal("richtig@example.org", page.Heading);
        Assert.Contains(app.Texts().People.HistoryLogin, page.MainText);
        Assert.Equal("/account/sign-in", (await app.Browser().SignInAsync("vertipt")).Path);
        Assert.Equal("/my", (await app.Browser().SignInAsync("RICHTIG@example.org")).Path);
        app.Time.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal("/account/sign-in", (await learner.GetAsync("/my")).Path);
        await learner.PressAsync(await learner.GetAsync("/account/forgot-password"), "main form button", ("Email", "richtig@example.org"));
        await app.SendMailsAsync();
        Assert.Single(app.MailsTo("richtig@example.org"));
    }

    [Fact]
    public async Task CorrectLogin_TakenWrongOrMissing_SaysSoAtTheFieldAndChangesNothing()
    {
        await app.RegisteredAsync("vergeben");
        await app.RegisteredAsync("falsch");
        var centre = await app.CentreAsync();
        foreach (var (login, problem) in new[] { ("VerGeben", app.Texts().People.LoginTaken), ("zwei worte", app.Texts().Account.LoginWrong), (" ", app.Texts().Account.LoginMissing) })
        {
            var page = await centre.DoAsync(app.PageOf("falsch"), "Login", ("Login", login));
            Assert.Equal(problem, page.Text("#Login-error"));
            Assert.Equal("falsch", page.Heading);
            Assert.True(page.Find("#Login").Closest("details")!.HasAttribute("open"));
        }

        await centre.DoAsync(app.PageOf("falsch"), "Login", ("Login", "falsch"));
        Assert.Empty(app.DeedsTo("falsch"));
    }

    [Fact]
    public async Task CorrectLogin_TwoPeopleToOneNameAtOnce_GivesItToOne()
    {
        await app.RegisteredAsync("erste");
        await app.RegisteredAsync("zweite");
        var (page, centre, other) = (app.PageOf("zweite"), await app.CentreAsync(), await app.CentreAsync());
        await Task.WhenAll(
            centre.PressAtOnceAsync(3, await centre.GetAsync(app.PageOf("erste")), PeopleStage.Button("Login"), ("Login", "begehrt")),
            other.PressAtOnceAsync(3, await other.GetAsync(page), PeopleStage.Button("Login"), ("Login", "begehrt")));
        Assert.Equal(1, app.Db(db => db.Users.Count(account => account.NormalizedUserName == "BEGEHRT")));
        Assert.Equal(1, app.Db(db => db.AuditEntries.Count(entry => entry.Action == "login-corrected")));
    }

    [Fact]
    public async Task MakeLink_ForSomebodyWithoutAnAddress_IsShownOnceAndSetsAPasswordOnce()
    {
        await app.RegisteredAsync("ohne.adresse");
        var centre = await app.CentreAsync();
        var page = await centre.DoAsync(app.PageOf("ohne.adresse"), "Link");
        var link = page.Find("#Link").GetAttribute("value")!;
        Assert.StartsWith("http://localhost/account/reset-password?", link, StringComparison.Ordinal);
        Assert.False((await centre.GetAsync(page.Path)).Has("#Link"));

        var browser = app.Browser();
        var form = await browser.GetAsync(link);
        Assert.Equal(app.Texts().Account.ResetDone, (await browser.PressAsync(form, "main form button", ("NewPassword", "Laternen an der Mulde"))).Text(".flash"));
        Assert.Equal("/my", (await app.Browser().SignInAsync("ohne.adresse", "Laternen an der Mulde")).Path);
        Assert.Equal(app.Texts().Account.ResetInvalid, (await browser.PressAsync(form, "main form button", ("NewPassword", "Noch ein anderes Wort"))).Text("#errors li"));
        Assert.Equal(["password-link-made"], app.DeedsTo("ohne.adresse"));
        Assert.DoesNotContain("token", app.Db(db => string.Concat(db.AuditEntries.Select(entry => entry.Note))));
    }

    [Fact]
    public async Task MakeLink_OfOnePersonWithAnothersName_IsRefused()
    {
        await app.RegisteredAsync("eine.person");
        await app.RegisteredAsync("andere.person");
        var page = await (await app.CentreAsync()).DoAsync(app.PageOf("eine.person"), "Link");
        var browser = app.Browser();
        var form = await browser.GetAsync(page.Find("#Link").GetAttribute("value")!.Replace("eine.person", "andere.person", StringComparison.Ordinal));
        Assert.Equal(app.Texts().Account.ResetInvalid, (await browser.PressAsync(form, "main form button", ("NewPassword", "Laternen an der Mulde"))).Text("#errors li"));
    }

    [Fact]
    public async Task GiveAttempts_WhereAllAreUsed_OpensTheQuizAgainForOneRound()
    {
        var learner = await app.RegisteredAsync("braucht.noch.einen");
        var closed = await learner.TakeQuizAsync(PeopleStage.Once, "exam", "frage-1");
        Assert.Contains(app.Texts().Quiz.NoneLeft, closed.MainText);
        Assert.DoesNotContain(app.Texts().Result.Encourage, closed.MainText);

        var centre = await app.CentreAsync();
        var page = await centre.DoAsync(app.PageOf("braucht.noch.einen"), "Attempts");
        Assert.Equal(app.Texts().People.AttemptsDone, page.Text(".flash"));
        Assert.Contains(app.Texts().People.AttemptsUsed.With(1, 2), page.MainText);
        Assert.Contains(app.Texts().People.HistoryAttempts.With("Nur einmal", "Modul exam"), page.MainText);
        Assert.False(page.Has(PeopleStage.Button("Attempts")));

        app.Time.Advance(TimeSpan.FromMinutes(1));
        var again = await learner.PressAsync(await learner.GetAsync("/courses/once/exam/quiz"), Learner.Onward);
        Assert.Contains(app.Texts().Quiz.AttemptsLeft.For(1), again.MainText);
        var second = await learner.PressAsync(again, QuizOnPage.Submit, again.Answer(PeopleStage.Once.Modules[0].Questions, "frage-1"));
        Assert.Contains(app.Texts().Quiz.NoneLeft, second.MainText);
        Assert.True((await centre.GetAsync(page.Path)).Has(PeopleStage.Button("Attempts")));
    }

    [Fact]
    public async Task GiveAttempts_ManyClicksAtOnce_GivesOneRound()
    {
        var learner = await app.RegisteredAsync("viele.klicks");
        await learner.TakeQuizAsync(PeopleStage.Once, "exam", "frage-1");
        var centre = await app.CentreAsync();
        var answers = await centre.PressAtOnceAsync(4, await centre.GetAsync(app.PageOf("viele.klicks")), PeopleStage.Button("Attempts"));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Equal(1, app.Db(db => db.ModuleProgress.Sum(progress => progress.MoreAttempts)));
        Assert.Equal(["attempts-given"], app.DeedsTo("viele.klicks"));
    }

    [Theory]
    [InlineData("once", "exam", HttpStatusCode.OK)]
    [InlineData("once", "gibt-es-nicht", HttpStatusCode.NotFound)]
    [InlineData("first-steps", "second", HttpStatusCode.NotFound)]
    public async Task GiveAttempts_PassedOrNotBegun_GivesNone(string course, string module, HttpStatusCode expected)
    {
        var learner = await app.RegisteredAsync("geschafft");
        await learner.TakeQuizAsync(PeopleStage.Once, "exam");
        var centre = await app.CentreAsync();
        Assert.False((await centre.GetAsync(app.PageOf("geschafft"))).Has(PeopleStage.Button("Attempts")));
        Assert.Equal(expected, (await centre.PostAsync($"{app.PageOf("geschafft")}?handler=Attempts", ("course", course), ("module", module))).Status);
        Assert.Empty(app.DeedsTo("geschafft"));
    }

    [Fact]
    public async Task History_ManyEntries_ShowsTheNewestFirstAndSaysThatThereAreOlder()
    {
        await app.RegisteredAsync("lange.geschichte");
        app.Db(db =>
        {
            for (var i = 0; i < 50; i++)
                db.AuditEntries.Add(Web.Platform.AuditEntry.Of("account-unlocked", app.IdOf("lange.geschichte"), actorId: null, app.Time.GetUtcNow().UtcDateTime));
            return db.SaveChanges();
        });
        var centre = await app.CentreAsync();
        var page = await centre.DoAsync(app.PageOf("lange.geschichte"), "Lock");
        var entries = page.Texts("section[aria-labelledby=history] li");
        Assert.Equal(50, entries.Count);
        Assert.StartsWith(app.Texts().People.HistoryLocked, entries[0], StringComparison.Ordinal);
        Assert.EndsWith("admin@demo.example", entries[0], StringComparison.Ordinal);
        Assert.EndsWith(app.Texts().People.BySystem, entries[1], StringComparison.Ordinal);
        Assert.Contains(app.Texts().People.HistoryOlder, page.MainText);
    }
}
