using LearnHub.Web.Tests.Support;

namespace LearnHub.Web.Tests.Features.Learning;

public sealed class ModuleReadingTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Address = "/courses/first-steps/all-kinds";

    [Fact]
    public async Task Get_AsAStranger_WritesNothing()
    {
        var before = app.Db(db => (db.Users.Count(), db.Enrolments.Count(), db.AuditEntries.Count()));
        var browser = app.Browser();
        foreach (var address in new[] { "/", "/courses", "/courses/first-steps", Address, Address + "/quiz", "/verify", "/account/register" })
            await browser.GetAsync(address);
        Assert.DoesNotContain("learnhub", browser.Cookies.All.Keys);
        Assert.Equal(before, app.Db(db => (db.Users.Count(), db.Enrolments.Count(), db.AuditEntries.Count())));
    }

    [Fact]
    public async Task PostContinue_AsAStranger_MakesAGuestWhoIsKnownFromThenOn()
    {
        var browser = app.Browser();
        var quiz = await browser.ContinueAsync(Address);
        Assert.Equal(Address + "/quiz", quiz.Path);
        Assert.Contains("learnhub", browser.Cookies.All.Keys);
        var my = await browser.GetAsync("/my");
        Assert.Contains("Erste Schritte", my.MainText);
        Assert.Contains(app.Texts().My.GuestHead, my.MainText);
    }

    [Fact]
    public async Task PostContinue_ModuleWithAQuiz_MarksItRead()
    {
        var browser = app.Browser();
        await browser.ContinueAsync(Address);
        var overview = await browser.GetAsync("/courses/first-steps");
        Assert.Equal([app.Texts().Course.Read, app.Texts().Course.Open, app.Texts().Course.Open], overview.Texts("ol.modules .state"));
    }

    [Fact]
    public async Task PostContinue_ModuleWithoutAQuiz_FinishesItAndLeadsOnward()
    {
        var browser = app.Browser();
        var next = await browser.ContinueAsync("/courses/first-steps/third");
        Assert.Equal("/courses/first-steps", next.Path);
        Assert.Equal(app.Texts().Course.Done, next.Texts("ol.modules .state")[2]);
    }

    [Fact]
    public async Task Get_Twice_GivesEveryFormATokenAndAnIdOfItsOwn()
    {
        var (one, other) = (app.Browser(), app.Browser());
        var (first, second) = (await one.GetAsync(Address), await other.GetAsync(Address));
        Assert.NotEqual(Field(first, "attempt"), Field(second, "attempt"));
        Assert.NotEqual(Field(first, "__RequestVerificationToken"), Field(second, "__RequestVerificationToken"));
        Assert.NotEqual(Field(first, "attempt"), Field(await one.GetAsync(Address), "attempt"));
        Assert.Equal(Address + "/quiz", (await other.PressAsync(second, Learner.Onward)).Path);
        Assert.Equal(Address + "/quiz", (await one.PressAsync(first, Learner.Onward)).Path);
    }

    [Fact]
    public async Task Get_AfterSomebodyElse_ShowsOnesOwnProgressAndLanguage()
    {
        var ahead = app.Browser();
        await ahead.TakeQuizAsync(DemoCourse.FirstSteps, "all-kinds");
        var aheads = await ahead.GetAsync(Address);
        var german = await app.Browser().GetAsync(Address);
        var english = await app.Browser("en").GetAsync(Address);
        Assert.True(aheads.Has(".segments .passed"));
        Assert.False(german.Has(".segments .passed"));
        Assert.Equal("Alle Arten", german.Heading);
        Assert.Equal("Every kind", english.Heading);
    }

    [Fact]
    public async Task Get_AfterSomebodyElsesMessage_DoesNotShowItAgain()
    {
        var newcomer = app.Browser();
        var registering = await newcomer.GetAsync($"/account/register?returnUrl={Address}");
        var welcomed = await newcomer.PressAsync(registering, "main form button", ("Login", "meldung.eins"), ("Password", Learner.Password));
        Assert.Equal(Address, welcomed.Path);
        Assert.Equal(app.Texts().Account.Created, welcomed.Text(".flash"));
        Assert.False((await newcomer.GetAsync(Address)).Has(".flash"));
        var other = app.Browser();
        await other.RegisterAsync("meldung.zwei");
        Assert.False((await other.GetAsync(Address)).Has(".flash"));
    }

    [Fact]
    public async Task Get_TrainerNotes_AreForTrainersAndTheServiceCentreOnly()
    {
        foreach (var (person, sees) in new[] { ("trainer", true), ("worker", false), ("admin", true), ("employer", false) })
        {
            var browser = app.Browser();
            await browser.SignInAsDemoAsync(person);
            Assert.Equal(sees, (await browser.GetAsync(Address + "?lang=de")).Body.Contains("Nur fuer Lehrende", StringComparison.Ordinal));
            Assert.Equal(sees, (await browser.GetAsync(Address)).Body.Contains("Nur fuer Lehrende", StringComparison.Ordinal));
        }

        Assert.DoesNotContain("Nur fuer Lehrende", (await app.Browser().GetAsync(Address)).Body);
        Assert.DoesNotContain("Nur fuer Lehrende", (await app.Browser().GetAsync(Address + ".md")).Body);
    }

    [Fact]
    public async Task Practice_BeforeAnswering_HoldsNoKey()
    {
        var page = await app.Browser().GetAsync(Address);
        Assert.True(page.Has("#practice-uebung"));
        Assert.All(["key-grau", "key-rosa", "Rueckmeldung zur Uebung", "Erklaerung zur Uebung"], secret => Assert.DoesNotContain(secret, page.Body));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task Practice_Answered_ExplainsInPlaceAndKeepsNothing(int place, bool isRight)
    {
        var browser = app.Browser();
        var page = await browser.PressAsync(await browser.GetAsync(Address), "#practice-uebung button", ("q.uebung", $"{place}"));
        Assert.Contains("Erklaerung zur Uebung", page.Text("#practice-uebung"));
        Assert.Contains(isRight ? app.Texts().Module.PracticeRight : app.Texts().Module.PracticeWrong, page.Text("#practice-uebung"));
        Assert.DoesNotContain("Erklaerung", (await browser.GetAsync(Address)).Body);
    }

    [Fact]
    public async Task Practice_Unanswered_AsksForAnAnswer()
    {
        var browser = app.Browser();
        var page = await browser.PressAsync(await browser.GetAsync(Address), "#practice-uebung button");
        Assert.Contains(app.Texts().Module.PracticeUnanswered, page.Text("#practice-uebung"));
        Assert.DoesNotContain("Erklaerung", page.Body);
    }

    [Fact]
    public async Task Get_LanguageWithoutATranslation_ShowsTheSourceMarkedAndSaysSo()
    {
        var page = await app.Browser("ar").GetAsync("/courses/first-steps/second");
        Assert.Equal(("ar", "rtl"), (page.Find("html").GetAttribute("lang"), page.Find("html").GetAttribute("dir")));
        Assert.Equal(("de", "ltr"), (page.Find("h1").GetAttribute("lang"), page.Find("h1").GetAttribute("dir")));
        Assert.True(page.Has("article div[lang=de][dir=ltr]"));
        Assert.Equal(app.Texts("ar").Module.NotTranslated.With("Deutsch"), page.Text(".notice"));
        var quiz = await app.Browser("ar").ContinueAsync("/courses/first-steps/second");
        Assert.All(quiz.All("fieldset"), question => Assert.Equal(("de", "ltr"), (question.GetAttribute("lang"), question.GetAttribute("dir"))));
    }

    [Fact]
    public async Task Get_Translated_StandsInItsOwnLanguageAndDirection()
    {
        var page = await app.Browser("ar").GetAsync(Address);
        Assert.Equal("كل الأنواع", page.Heading);
        Assert.True(page.Has("article div[lang=ar][dir=rtl]"));
        Assert.False(page.Has("article .notice"));
    }

    [Fact]
    public async Task Quiz_InAnotherLanguage_IsMarkedAgainstTheSameKey()
    {
        var browser = app.Browser("en");
        var quiz = await browser.ContinueAsync(Address);
        Assert.Contains("How many days", quiz.MainText);
        var answers = quiz.Answer("eine", "14 days")
            .Concat(quiz.Answer("mehrere", "Passport", "Contract")).Concat(quiz.Answer("stimmt", "No")).Concat(quiz.Answer("wort", "Geheimwortamt")).Concat(quiz.Answer("zahl", "4,711"))
            .Concat(quiz.Answer("paare", "Registry=Flat", "Tax office=Tax", "Job centre=Work")).Concat(quiz.Answer("folge", "Move in", "Register", "Rest")).Concat(quiz.Answer("luecken", "registration", "account"));
        var result = await browser.PressAsync(quiz, QuizOnPage.Submit, answers);
        Assert.True(result.Has(".verdict.passed"), result.MainText);
        Assert.Contains("Feedback fourteen", result.MainText);
        Assert.Contains("14 Tage", (await browser.GetAsync(result.Path + "?lang=de")).MainText);
    }

    private static string Field(WebPage page, string name) => page.Find($".onward input[name={name}]").GetAttribute("value")!;
}
