using System.Net;
using LearnHub.Web.Tests.Support;

namespace LearnHub.Web.Tests.Features.Learning;

public sealed class QuizTests(TestApp app) : IClassFixture<TestApp>
{
    private static readonly TestModule Module = DemoCourse.FirstSteps.Modules[0];
    private const string ModuleAddress = "/courses/first-steps/all-kinds";
    private const string QuizAddress = ModuleAddress + "/quiz";

    [Fact]
    public async Task Get_BeforeTheFirstAttempt_ShowsTheRulesAndAStart()
    {
        var page = await app.Browser().GetAsync(QuizAddress);
        Assert.Contains("8", page.Text(".lead"));
        Assert.Contains("6", page.Text(".lead"));
        Assert.True(page.Has(Learner.Onward));
        Assert.False(page.Has("fieldset"));
    }

    [Fact]
    public async Task Post_AllEightKindsRight_Passes()
    {
        var page = await app.Browser().TakeQuizAsync(DemoCourse.FirstSteps, Module.Id);
        Assert.StartsWith(QuizAddress + "/", page.Path, StringComparison.Ordinal);
        Assert.True(page.Has(".verdict.passed"), page.MainText);
        Assert.Contains("8 von 8", page.MainText);
        Assert.Equal(8, page.All("ol.answers > li").Count);
    }

    [Fact]
    public async Task Post_AllEightKindsWrong_ExplainsEveryAnswer()
    {
        var page = await app.Browser().TakeQuizAsync(DemoCourse.FirstSteps, Module.Id, [.. Module.Questions.Select(question => question.Id)]);
        Assert.True(page.Has(".verdict.not-yet"), page.MainText);
        Assert.Contains("0 von 8", page.MainText);
        foreach (var words in new[] { "14 Tage", "Rueckmeldung drei", "Rueckmeldung vierzehn", "Erklaerung eine", "Vertrag", "Rueckmeldung Kuchen", "Nein", "Geheimwortamt", "4711", "Postamt", "99", "Steuer", "Einziehen", "Anmeldung", "Umleitung" })
            Assert.Contains(words, page.MainText);
    }

    [Fact]
    public async Task Get_BeforeSubmission_HoldsNoKey()
    {
        var browser = app.Browser();
        string[] bodies =
        [
            (await browser.GetAsync(ModuleAddress)).Body,
            (await browser.GetAsync(ModuleAddress + ".md")).Body,
            (await browser.GetAsync(QuizAddress)).Body,
            (await browser.ContinueAsync(ModuleAddress)).Body,
        ];
        foreach (var secret in Module.Questions.SelectMany(question => question.Secrets))
            Assert.All(bodies, body => Assert.DoesNotContain(secret, body, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Get_OpenAttempt_MarksNoOptionApartFromItsPlaceAndText()
    {
        var quiz = await app.Browser().ContinueAsync(ModuleAddress);
        foreach (var question in quiz.All("fieldset"))
        {
            Assert.Single(question.QuerySelectorAll("label.option").Select(option => option.QuerySelector("input")!)
                .Select(input => string.Join(' ', input.Attributes.Where(attribute => attribute.Name != "value").Select(attribute => $"{attribute.Name}={attribute.Value}")))
                .DefaultIfEmpty("").Distinct());
            foreach (var select in question.QuerySelectorAll("select"))
                Assert.All(select.QuerySelectorAll("option").Skip(1), option => Assert.Equal(["value"], option.Attributes.Select(attribute => attribute.Name)));
        }

        Assert.Equal(["attempt", "__RequestVerificationToken"], quiz.All("form.quiz input[type=hidden]").Select(field => field.GetAttribute("name")));
    }

    [Fact]
    public async Task Get_ManyAttempts_RightOptionAndItemsStandInAnyPlace()
    {
        var rightPlaces = new HashSet<string>();
        var matchings = new HashSet<string>();
        for (var i = 0; i < 30 && rightPlaces.Count < 3; i++)
        {
            var quiz = await app.Browser().ContinueAsync(ModuleAddress);
            rightPlaces.Add(quiz.Answer("eine", "14 Tage").Single().Value);
            matchings.Add(string.Concat(quiz.Answer("paare", Module.Questions[5].Right).Select(field => field.Value)));
            Assert.NotEqual("Einziehen Anmelden Ausruhen", string.Join(' ', quiz.Texts("#q-folge label.rank > span")));
        }

        Assert.Equal(["0", "1", "2"], rightPlaces.Order());
        Assert.DoesNotContain("012", matchings);
    }

    [Fact]
    public async Task Get_Reloaded_AsksTheSameInTheSameOrder()
    {
        var browser = app.Browser();
        var first = await browser.ContinueAsync(ModuleAddress);
        var again = await browser.GetAsync(QuizAddress);
        Assert.Equal(first.Texts("fieldset"), again.Texts("fieldset"));
    }

    [Fact]
    public async Task PostSave_SomeAnswers_AreThereAfterAReload()
    {
        var browser = app.Browser();
        var quiz = await browser.ContinueAsync(ModuleAddress);
        var answers = quiz.Answer(Module.Questions);
        var saved = await browser.PressAsync(quiz, QuizOnPage.Save, answers);
        Assert.NotEmpty(saved.Text(".saved"));
        var again = await browser.GetAsync(QuizAddress);
        var form = browser.Prepare(again, QuizOnPage.Submit, []).Fields;
        foreach (var answer in answers.Where(answer => answer.Name != "q.wort"))
            Assert.Contains(answer, form);
        Assert.Contains(("q.wort", "geheimwortAMT"), form);
        Assert.False(again.Has("#errors"));
    }

    [Fact]
    public async Task PostSave_FromTheScript_AnswersWithoutAPage()
    {
        var browser = app.Browser();
        var quiz = await browser.ContinueAsync(ModuleAddress);
        var (method, address, fields) = browser.Prepare(quiz, QuizOnPage.Save, quiz.Answer("zahl", "7"));
        var answer = await browser.SendAsync(method, address.PathAndQuery, fields, ("X-Autosave", "1"));
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("7", (await browser.GetAsync(QuizAddress)).Find("input[name='q.zahl']").GetAttribute("value"));
    }

    [Fact]
    public async Task PostSubmit_Incomplete_KeepsTheAnswersAndNamesWhatIsMissing()
    {
        var browser = app.Browser();
        var quiz = await browser.ContinueAsync(ModuleAddress);
        (string, string)[] some = [.. quiz.Answer("eine", "14 Tage"), .. quiz.Answer("zahl", "viele"), quiz.Answer("paare", "Meldeamt=Wohnung").Single(), .. Repeated(quiz)];
        var page = await browser.PressAsync(quiz, QuizOnPage.Submit, some);
        Assert.Equal(QuizAddress, page.Path);
        Assert.True(page.Has("#errors[role=alert]"));
        var links = page.All("#errors a").Select(link => link.GetAttribute("href")!).ToArray();
        Assert.Equal(["#q-mehrere", "#q-stimmt", "#q-wort", "#q-zahl", "#q-paare", "#q-folge", "#q-luecken"], links);
        Assert.All(links, link => Assert.True(page.Has(link)));
        Assert.All(links, link => Assert.True(page.Has($"{link}.wrong [id='{link[1..]}-error']")));
        Assert.True(page.Has("#q-eine input:checked"));
        Assert.Equal("viele", page.Find("input[name='q.zahl']").GetAttribute("value"));

        var done = await browser.PressAsync(page, QuizOnPage.Submit, page.Answer(Module.Questions));
        Assert.True(done.Has(".verdict.passed"));
    }

    [Fact]
    public async Task PostSubmit_NothingThatMakesSense_NeverFails()
    {
        var browser = app.Browser();
        var quiz = await browser.ContinueAsync(ModuleAddress);
        var id = quiz.Find("input[name=attempt]").GetAttribute("value")!;
        var nonsense = new[] { "q.eine", "q.mehrere", "q.stimmt", "q.wort", "q.zahl", "q.paare.0", "q.paare.99", "q.folge.0", "q.luecken.1", "q.gibt-es-nicht" }
            .SelectMany(name => new[] { "-1", "99999999999", "\0", "\uFFFF<b>", "1" }.Select(value => (name, value)));
        var page = await browser.PostAsync(QuizAddress + "?handler=Submit", [("attempt", id), .. nonsense]);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.True(page.Has("#errors"));
    }

    [Fact]
    public async Task Post_WhenTheAttemptWasAlreadySubmitted_ShowsTheFirstResult()
    {
        var browser = app.Browser();
        var quiz = await browser.ContinueAsync(ModuleAddress);
        var first = await browser.PressAsync(quiz, QuizOnPage.Submit, quiz.Answer(Module.Questions));
        var second = await browser.PressAsync(quiz, QuizOnPage.Submit, quiz.Answer(Module.Questions, [.. Module.Questions.Select(question => question.Id)]));
        Assert.Equal(first.Path, second.Path);
        Assert.Equal(first.MainText, second.MainText);
        var saved = await browser.PressAsync(quiz, QuizOnPage.Save, quiz.Answer(Module.Questions, "eine"));
        Assert.Equal(first.MainText, saved.MainText);
    }

    [Fact]
    public async Task Post_ManyAtOnce_GivesOneResult()
    {
        var browser = app.Browser();
        var quiz = await browser.ContinueAsync(ModuleAddress);
        var id = Guid.Parse(quiz.Find("input[name=attempt]").GetAttribute("value")!);
        var right = browser.PressAtOnceAsync(3, quiz, QuizOnPage.Submit, quiz.Answer(Module.Questions));
        var wrong = browser.PressAtOnceAsync(3, quiz, QuizOnPage.Submit, quiz.Answer(Module.Questions, "eine"));
        var answers = (await right).Concat(await wrong).ToArray();
        Assert.All(answers, answer => Assert.Equal($"{QuizAddress}/{id}", answer.Headers.Location?.OriginalString));
        Assert.Equal(1, app.Db(db => db.AuditEntries.Count(entry => entry.Action == "attempt-submitted" && entry.Subject == id.ToString())));
        var result = await browser.GetAsync($"{QuizAddress}/{id}");
        Assert.True(result.Has(".verdict.passed"));
        var attempt = app.Db(db => db.QuizAttempts.Single(attempt => attempt.Id == id));
        Assert.Equal(attempt.Right == 8, attempt.AnswersJson.Contains("key-vierzehn", StringComparison.Ordinal));
    }

    [Fact]
    public async Task PostContinue_SameFormManyTimesAtOnce_OpensOneAttempt()
    {
        var browser = app.Browser();
        await browser.PressAsync(await browser.GetAsync("/courses/first-steps"), "main form button");
        var reading = await browser.GetAsync(ModuleAddress);
        var id = Guid.Parse(reading.Find("input[name=attempt]").GetAttribute("value")!);
        var answers = await browser.PressAtOnceAsync(6, reading, Learner.Onward);
        Assert.All(answers, answer => Assert.Equal(QuizAddress, answer.Headers.Location?.OriginalString));
        var enrolment = app.Db(db => db.QuizAttempts.Single(attempt => attempt.Id == id).EnrolmentId);
        Assert.Equal(1, app.Db(db => db.QuizAttempts.Count(attempt => attempt.EnrolmentId == enrolment)));
    }

    [Fact]
    public async Task PostContinue_FromTwoTabsAtOnce_OpensOneAttempt()
    {
        var browser = app.Browser();
        await browser.PressAsync(await browser.GetAsync("/courses/first-steps"), "main form button");
        var tabs = await Task.WhenAll(browser.GetAsync(ModuleAddress), browser.GetAsync(ModuleAddress));
        await Task.WhenAll(tabs.Select(tab => browser.PressAtOnceAsync(2, tab, Learner.Onward)));
        var ids = tabs.Select(tab => Guid.Parse(tab.Find("input[name=attempt]").GetAttribute("value")!)).ToArray();
        Assert.Equal(1, app.Db(db => db.QuizAttempts.Count(attempt => ids.Contains(attempt.Id))));
    }

    [Fact]
    public async Task Post_WithoutAReadableAttemptId_StillBegins()
    {
        foreach (var browser in new[] { app.Browser(), app.Browser() })
        {
            var page = await browser.PostAsync(QuizAddress, ("attempt", "not an id"));
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.True(page.Has("form.quiz"), page.MainText);
        }
    }

    [Fact]
    public async Task Post_WithAnAttemptIdOfSomebodyElse_BeginsAnAttemptOfItsOwn()
    {
        var quiz = await app.Browser().ContinueAsync(ModuleAddress);
        var theirs = quiz.Find("input[name=attempt]").GetAttribute("value")!;
        var browser = app.Browser();
        var page = await browser.PostAsync(QuizAddress, ("attempt", theirs));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotEqual(theirs, page.Find("form.quiz input[name=attempt]").GetAttribute("value"));
    }

    [Fact]
    public async Task Post_AttemptOfSomebodyElse_IsNotFoundAndUnchanged()
    {
        var quiz = await app.Browser().ContinueAsync(ModuleAddress);
        var theirs = quiz.Find("input[name=attempt]").GetAttribute("value")!;
        var stranger = app.Browser();
        await stranger.ContinueAsync(ModuleAddress);
        foreach (var handler in new[] { "Save", "Submit" })
        {
            var page = await stranger.PostAsync($"{QuizAddress}?handler={handler}", [("attempt", theirs), .. quiz.Answer(Module.Questions)]);
            Assert.Equal(HttpStatusCode.NotFound, page.Status);
        }

        Assert.True(app.Db(db => db.QuizAttempts.Single(attempt => attempt.Id == Guid.Parse(theirs)) is { IsOpen: true, AnswersJson: "{}" }));
    }

    [Fact]
    public async Task Get_AfterSubmission_ShowsTheResult()
    {
        var browser = app.Browser();
        var result = await browser.TakeQuizAsync(DemoCourse.FirstSteps, Module.Id);
        Assert.Equal(result.Path, (await browser.GetAsync(QuizAddress)).Path);
    }

    [Fact]
    public async Task Get_ResultOfAnOpenAttempt_LeadsBackToTheQuiz()
    {
        var browser = app.Browser();
        var quiz = await browser.ContinueAsync(ModuleAddress);
        var id = quiz.Find("input[name=attempt]").GetAttribute("value")!;
        Assert.Equal(QuizAddress, (await browser.GetAsync($"{QuizAddress}/{id}")).Path);
    }

    [Fact]
    public async Task Get_ModuleWithoutQuestions_IsNotFound() =>
        Assert.Equal(HttpStatusCode.NotFound, (await app.Browser().GetAsync("/courses/short/only/quiz")).Status);

    [Fact]
    public async Task Again_AfterAResult_BeginsAnEmptyAttempt()
    {
        var browser = app.Browser();
        var result = await browser.TakeQuizAsync(DemoCourse.FirstSteps, Module.Id, "eine", "mehrere", "stimmt");
        Assert.True(result.Has(".verdict.not-yet"));
        var quiz = await browser.PressAsync(result, ".onward form button");
        Assert.True(quiz.Has("form.quiz"));
        Assert.False(quiz.Has("fieldset input:checked"));
    }

    private static IEnumerable<(string, string)> Repeated(WebPage quiz) =>
        quiz.All("#q-folge select").Select(select => (select.GetAttribute("name")!, "1"));
}
