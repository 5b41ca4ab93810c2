using LearnHub.Web.Tests.Support;

namespace LearnHub.Web.Tests.Features.Certificates;

/// <summary>The name and the language of a certificate, before it is printed.</summary>
public sealed class ClaimTests : IDisposable
{
    private const string Issue = "?handler=Issue";
    private static readonly TestCourse Course = IssuedCertificate.Course;
    private static readonly TestCourse InTwo = new("in-two", TestModule.ToRead("one") with
    {
        Translations = new Dictionary<string, string> { ["ar"] = "---\ntitle: الوحدة الأولى\ntranslates: none-yet\nreviewed: false\n---\n\nنص.\n" },
    })
    { Title = new Dictionary<string, string> { ["de"] = "Auf Deutsch", ["ar"] = "بالعربية" } };

    private readonly TestApp app = new() { Courses = [Course, InTwo] };

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Get_ReaderOfAnotherLanguage_OffersTheCoursesLanguagesAndGermanFirst()
    {
        var browser = await CompletedAsync(InTwo, "ar");
        var page = await browser.GetAsync("/certificates/claim/in-two");
        Assert.Equal(["de", "ar"], page.All("#Language option").Select(option => option.GetAttribute("value")));
        Assert.Equal(["Deutsch", "العربية"], page.Texts("#Language option"));
        Assert.Equal("de", page.Find("#Language option[selected]").GetAttribute("value"));
        Assert.Equal(app.Texts("ar").Certificates.LanguageHint, page.Text("#Language-hint"));
    }

    [Fact]
    public async Task Post_First_ShowsNameCourseAndLanguageInTheCertificatesWordsAndSavesNothing()
    {
        var browser = await CompletedAsync(InTwo, "de");
        var page = await browser.CheckNameAsync("in-two", "  Ada   Beispiel ", "ar");
        Assert.Equal(app.Texts().Certificates.IsThisRight, page.Heading);
        var proof = page.Find(".proof");
        Assert.Equal(("ar", "rtl"), (proof.GetAttribute("lang"), proof.GetAttribute("dir")));
        Assert.Equal("Ada Beispiel", page.Text(".proof .name"));
        var print = app.Texts("ar").Print;
        Assert.Equal($"{print.Confirms} Ada Beispiel {print.Completed} بالعربية", WebPage.TextOf(proof));
        Assert.Equal("العربية", page.Text("dd"));
        Assert.Equal((0, null), app.Db(db => (db.Certificates.Count(), db.Users.Single(account => account.UserName == "lernt").PrintedName)));
    }

    [Fact]
    public async Task Post_Yes_IssuesWhatWasShown()
    {
        var browser = await CompletedAsync(InTwo, "de");
        var page = await browser.PressAsync(await browser.CheckNameAsync("in-two", "Ada Beispiel", "ar"), Claiming.PrintIt);
        var certificate = app.Db(db => db.Certificates.Single());
        Assert.Equal($"/certificates/{certificate.Number}", page.Path);
        Assert.Equal(("Ada Beispiel", "ar", "بالعربية", "الوحدة الأولى"), (certificate.HolderName, certificate.Language, certificate.CourseTitle, certificate.Modules[0].Title));
    }

    [Fact]
    public async Task Post_Change_LeadsBackToWhatWasTyped()
    {
        var browser = await CompletedAsync(InTwo, "de");
        var form = await browser.PressAsync(await browser.CheckNameAsync("in-two", "Ada Bespiel", "ar"), Claiming.Change);
        Assert.Equal(("Ada Bespiel", "ar"), (form.Find("#Name").GetAttribute("value"), form.Find("#Language option[selected]").GetAttribute("value")));
        Assert.False(form.Has(".error"));
        var asked = await browser.PressAsync(form, Claiming.Onward, ("Name", "Ada Beispiel"));
        Assert.Equal("Ada Beispiel", asked.Text(".proof .name"));
        await browser.PressAsync(asked, Claiming.PrintIt);
        Assert.Equal("Ada Beispiel", app.Db(db => db.Certificates.Single().HolderName));
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("", "")]
    [InlineData("", "vi")]
    [InlineData(Issue, null)]
    [InlineData(Issue, "vi")]
    [InlineData(Issue, "xx")]
    public async Task Post_LanguageMissingOrNotOffered_IsRefusedAtTheField(string step, string? language)
    {
        var browser = await CompletedAsync(InTwo, "de");
        (string, string)[] given = language is null ? [] : [("Language", language)];
        var page = await browser.PostAsync($"/certificates/claim/in-two{step}", [("Name", "Ada Beispiel"), .. given]);
        Assert.Equal(app.Texts().Certificates.LanguageMissing, page.Text("#Language-error"));
        Assert.Equal(("Ada Beispiel", "de"), (page.Find("#Name").GetAttribute("value"), page.Find("#Language option[selected]").GetAttribute("value")));
        Assert.Equal(0, app.Db(db => db.Certificates.Count()));
    }

    [Fact]
    public async Task Post_YesWithANameThatCannotBePrinted_IsRefusedAtTheField()
    {
        var browser = await CompletedAsync(InTwo, "de");
        var page = await browser.PostAsync($"/certificates/claim/in-two{Issue}", ("Name", "<b>Ada</b>"), ("Language", "de"));
        Assert.Equal(app.Texts().Certificates.NameWrong, page.Text("#Name-error"));
        Assert.Equal(0, app.Db(db => db.Certificates.Count()));
    }

    [Fact]
    public async Task Get_CourseGotALanguageAfterItWasCompleted_OffersThoseOfTheCompletedVersion()
    {
        app.Publish(InTwo with { Modules = [TestModule.ToRead("one")] });
        var browser = await CompletedAsync(InTwo, "ar");
        app.Publish(InTwo);
        var page = await browser.GetAsync("/certificates/claim/in-two");
        Assert.Equal(["de"], page.All("#Language option").Select(option => option.GetAttribute("value")));
    }

    [Fact]
    public async Task Verify_ReaderOfAnotherLanguage_FindsTheTitlesInTheirsBesideThePrintedOnes()
    {
        var browser = await CompletedAsync(InTwo, "ar");
        var verify = (await browser.ClaimAsync("in-two", "Ada Beispiel", "ar")).Path.Replace("certificates", "verify", StringComparison.Ordinal);
        // The version that was completed still has its titles when the course has others.
        app.Publish(InTwo with { Title = new Dictionary<string, string> { ["de"] = "Neuer Titel" }, Modules = [TestModule.ToRead("other")] });
        var german = await app.Browser("de").GetAsync(verify);
        Assert.Contains("بالعربية (Auf Deutsch)", german.MainText);
        Assert.Contains("الوحدة الأولى (Modul one)", german.MainText);
        var arabic = await app.Browser("ar").GetAsync(verify);
        Assert.DoesNotContain("(", arabic.Text("dl"));
        // A language that the course does not have adds nothing.
        Assert.DoesNotContain("(", (await app.Browser("vi").GetAsync(verify)).Text("dl"));
    }

    private async Task<Browser> CompletedAsync(TestCourse course, string language)
    {
        var browser = app.Browser(language);
        await browser.RegisterAsync("lernt");
        await browser.CompleteAsync(course);
        return browser;
    }
}
