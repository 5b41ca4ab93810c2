using System.Net;
using System.Text;
using System.Xml.Linq;
using LearnHub.Web.Features.Certificates;
using LearnHub.Web.Tests.Support;

namespace LearnHub.Web.Tests.Features.Certificates;

public sealed class CertificateTests : IDisposable
{
    private const string Claim = "/certificates/claim/first-steps";
    private const string Issue = $"{Claim}?handler=Issue";
    private static readonly TestCourse Course = DemoCourse.FirstSteps with { Modules = [TestModule.ToRead("one"), TestModule.ToRead("two")] };
    private readonly TestApp app = new() { Courses = [Course, DemoCourse.Short, DemoCourse.ForEmployers] };

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Get_NotCompleted_OffersNoForm()
    {
        var browser = app.Browser();
        await browser.RegisterAsync("fast.fertig");
        await browser.ContinueAsync("/courses/first-steps/one");
        var page = await browser.GetAsync(Claim);
        Assert.Contains(app.Texts().Certificates.NotComplete, page.MainText);
        Assert.False(page.Has("main form"));
        await browser.PostAsync(Issue, ("Name", "Ada Beispiel"), ("Language", "de"));
        Assert.Equal(0, app.Db(db => db.Certificates.Count()));
    }

    [Fact]
    public async Task Get_CourseWithoutACertificate_SaysSo()
    {
        var browser = app.Browser();
        await browser.RegisterAsync("ohne");
        await browser.CompleteAsync(DemoCourse.ForEmployers);
        Assert.Contains(app.Texts().Certificates.None, (await browser.GetAsync("/certificates/claim/for-employers")).MainText);
        await browser.PostAsync("/certificates/claim/for-employers?handler=Issue", ("Language", "de"), ("Name", "Ada Beispiel"));
        Assert.Equal(0, app.Db(db => db.Certificates.Count()));
    }

    [Fact]
    public async Task Guest_Completed_MakesAnAccountFirstAndComesBack()
    {
        var browser = app.Browser();
        await browser.CompleteAsync(Course);
        var page = await browser.GetAsync(Claim);
        Assert.Contains(app.Texts().Certificates.NeedsAccount, page.MainText);
        await browser.PostAsync(Issue, ("Name", "Ada Beispiel"), ("Language", "de"));
        Assert.Equal(0, app.Db(db => db.Certificates.Count()));
        var registering = await browser.FollowAsync(page, "a.button.go");
        var back = await browser.PressAsync(registering, "main form button", ("Login", "jetzt.mit.konto"), ("Password", Learner.Password));
        Assert.Equal(Claim, back.Path);
        Assert.True(back.Has("#Name"));
    }

    [Theory]
    [InlineData("Ada Beispiel")]
    [InlineData("Nguyễn Thị Ánh")]
    [InlineData("Олена Коваль-Шевченко")]
    [InlineData("محمد عبد الله")]
    [InlineData("अनुष्का शर्मा")]
    [InlineData("王小明")]
    [InlineData("𞤀𞤣𞤢𞤥𞤢")]
    [InlineData("Seán O’Connor")]
    [InlineData("Müller-Lüdenscheidt")]
    [InlineData("Jeanne d'Arc")]
    [InlineData("José María de la Cruz")]
    [InlineData("Kim Jr.")]
    [InlineData("Jean-François d'Été, B. A.")]
    public async Task Post_NameInAnyScript_IsPrintedAsItIs(string name)
    {
        var page = await IssueAsync(app.Browser(), name);
        Assert.StartsWith("/certificates/LH-", page.Path, StringComparison.Ordinal);
        Assert.Equal(name.Normalize(), app.Db(db => db.Certificates.Single().HolderName));
        var svg = await (await Owner.SendAsync(HttpMethod.Get, page.Path + ".svg")).Content.ReadAsStringAsync();
        Assert.Contains(WebUtility.HtmlDecode(name).Split(' ')[0].Split('\'')[0], WebUtility.HtmlDecode(svg));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("Ada\u0007")]
    [InlineData("<b>Ada</b>")]
    [InlineData("Ada & Bob")]
    [InlineData("Ada\u202Eleipsieb")]
    [InlineData("Ada\u200Fb")]
    [InlineData("Ada 2")]
    [InlineData("Ada \U0001F600")]
    [InlineData("Ada\uFFFF")]
    [InlineData("Ada\uE000")]
    [InlineData("Amina (amtlich geprüft) Test")]
    [InlineData("Amina [geprüft]")]
    [InlineData("Amina/BAMF")]
    [InlineData("Amina; geprüft: BAMF")]
    public async Task Post_NameThatCannotBePrinted_IsRefusedAtTheField(string name)
    {
        var page = await IssueAsync(app.Browser(), name);
        Assert.Equal(Claim, page.Path);
        Assert.Equal(name.Trim().Length == 0 ? app.Texts().Certificates.NameMissing : app.Texts().Certificates.NameWrong, page.Text("#Name-error"));
        Assert.Equal(0, app.Db(db => db.Certificates.Count()));
    }

    [Fact]
    public async Task Post_NameTooLong_IsRefusedAndWhatFitsIsTaken()
    {
        var browser = app.Browser();
        var page = await IssueAsync(browser, new string('a', 81));
        Assert.Equal(app.Texts().Certificates.NameTooLong.With(80, 10), page.Text("#Name-error"));
        page = await browser.PressAsync(page, "main form button", ("Name", "a b c d e f g h i j k"));
        Assert.Equal(app.Texts().Certificates.NameTooLong.With(80, 10), page.Text("#Name-error"));
        page = await browser.PressAsync(page, "main form button", ("Name", new string('a', 80)));
        Assert.StartsWith("/certificates/LH-", (await browser.PressAsync(page, Claiming.PrintIt)).Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A")]
    [InlineData("...")]
    [InlineData("A. -")]
    public async Task Post_NameOfFewerThanTwoLetters_IsRefusedAtTheField(string name)
    {
        var page = await IssueAsync(app.Browser(), name);
        Assert.Equal(app.Texts().Certificates.NameTooShort, page.Text("#Name-error"));
        Assert.Equal(0, app.Db(db => db.Certificates.Count()));
    }

    [Fact]
    public async Task Post_ManyAtOnce_IssuesOne()
    {
        var browser = app.Browser();
        await browser.RegisterAsync("doppelt");
        await browser.CompleteAsync(Course);
        var asked = await browser.CheckNameAsync(Course.Id, "Ada Beispiel");
        var answers = await browser.PressAtOnceAsync(5, asked, Claiming.PrintIt);
        var number = app.Db(db => db.Certificates.Single().Number);
        Assert.All(answers, answer => Assert.Equal($"/certificates/{number}", answer.Headers.Location?.OriginalString));
        Assert.Equal(1, app.Db(db => db.AuditEntries.Count(entry => entry.Action == "certificate-issued")));
        Assert.Equal($"/certificates/{number}", (await browser.GetAsync(Claim)).Path);
        Assert.Equal($"/certificates/{number}", (await browser.PostAsync(Issue, ("Name", "Jemand Anders"), ("Language", "de"))).Path);
        Assert.Equal("Ada Beispiel", app.Db(db => db.Certificates.Single().HolderName));
    }

    [Fact]
    public async Task Certificate_AccountAndCourseRenamedLater_StaysAsIssued()
    {
        var page = await IssueAsync(app.Browser(), "Ada Beispiel");
        var before = await Owner.DrawnAsync(page.Path);
        await Owner.PressAsync(await Owner.GetAsync("/account/profile"), "form.form:not([action]) button", ("PrintedName", "Berta Anders"));
        app.Publish(Course with { Title = new Dictionary<string, string> { ["de"] = "Neuer Titel" }, Certificate = "none", Modules = [TestModule.ToRead("one") with { Title = "Neues Modul" }] });
        Assert.Equal(before, await Owner.DrawnAsync(page.Path));
        Assert.Contains("Ada Beispiel", (await app.Browser().GetAsync(page.Path.Replace("certificates", "verify", StringComparison.Ordinal))).MainText);
        Assert.Contains("Erste Schritte", (await Owner.GetAsync(page.Path)).MainText);
        app.Publish(DemoCourse.Short);
        Assert.Equal(before, await Owner.DrawnAsync(page.Path));
    }

    [Fact]
    public async Task Svg_NameWithSigns_IsEscaped()
    {
        var page = await IssueAsync(app.Browser(), "Seán O'Connor");
        var svg = await (await Owner.SendAsync(HttpMethod.Get, page.Path + ".svg")).Content.ReadAsStringAsync();
        var drawn = XDocument.Parse(svg);
        Assert.Contains("Seán O'Connor", drawn.Descendants().Select(element => element.Value));
        Assert.Contains(page.Path.Split('/')[^1], drawn.Root!.Value);
        Assert.DoesNotContain(drawn.Descendants().Attributes(), attribute => attribute.Name.LocalName == "src");
        var outside = drawn.Descendants().Attributes().Where(attribute => attribute.Name.LocalName == "href" && !attribute.Value.StartsWith('#'));
        Assert.All(outside, address => Assert.Equal("http://localhost" + page.Path.Replace("certificates", "verify", StringComparison.Ordinal), address.Value));
    }

    [Theory]
    [InlineData("svg", "image/svg+xml", "<svg ")]
    [InlineData("pdf", "application/pdf", "%PDF-")]
    [InlineData("png", "image/png", "\u0089PNG")]
    public async Task File_OfItsOwner_IsWhatItsEndingSays(string ending, string contentType, string signature)
    {
        var page = await IssueAsync(app.Browser(), "Ada Beispiel");
        var answer = await Owner.SendAsync(HttpMethod.Get, $"{page.Path}.{ending}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(contentType, answer.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith(signature, Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
        Assert.Contains("sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Contains("no-store", string.Join(',', answer.Headers.GetValues("Cache-Control")));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".svg")]
    [InlineData(".pdf")]
    [InlineData(".png")]
    public async Task Get_SomebodyElses_IsNotFound(string ending)
    {
        var page = await IssueAsync(app.Browser(), "Ada Beispiel");
        var (guest, account) = (app.Browser(), app.Browser());
        await guest.ContinueAsync("/courses/short/only");
        await account.SignInAsDemoAsync("admin");
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync(page.Path + ending)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await account.GetAsync(page.Path + ending)).Status);
        Assert.Equal("/account/sign-in", (await app.Browser().GetAsync(page.Path + ending)).Path);
    }

    [Fact]
    public async Task Verify_Genuine_ShowsTheLittleAVerifierMayKnow()
    {
        var page = await IssueAsync(app.Browser(), "Ada Beispiel");
        var number = page.Path.Split('/')[^1];
        var verified = await app.Browser("en").GetAsync($"/verify/{number}");
        Assert.Equal(HttpStatusCode.OK, verified.Status);
        Assert.Equal(app.Texts("en").Verify.Genuine, verified.Heading);
        foreach (var words in new[] { number, "Ada Beispiel", "Erste Schritte", "Modul one", "Modul two", "20 August 2026", "20 August 2028" })
            Assert.Contains(words, verified.MainText);
        Assert.DoesNotContain("hat.zertifikat", verified.Body);
    }

    [Fact]
    public async Task Verify_ReadFromPaper_FindsItHoweverItWasTyped()
    {
        var page = await IssueAsync(app.Browser(), "Ada Beispiel");
        var number = page.Path.Split('/')[^1];
        foreach (var typed in new[] { number, number.ToLowerInvariant(), number.Replace("-", "", StringComparison.Ordinal), $" {number.Replace('-', ' ')} ", number[3..], number.Replace('0', 'o').Replace('1', 'l') })
        {
            var browser = app.Browser();
            var form = await browser.GetAsync("/verify");
            Assert.Equal($"/verify/{number}", (await browser.PressAsync(form, "main form button", ("number", typed))).Path);
        }
    }

    [Fact]
    public async Task Verify_Expired_SaysSo()
    {
        var page = await IssueAsync(app.Browser(), "Ada Beispiel");
        var verify = page.Path.Replace("certificates", "verify", StringComparison.Ordinal);
        app.Time.Advance(new DateTimeOffset(2028, 8, 20, 9, 0, 0, TimeSpan.Zero) - app.Time.GetUtcNow());
        Assert.Equal(app.Texts().Verify.Genuine, (await app.Browser().GetAsync(verify)).Heading);
        app.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(app.Texts().Verify.Expired, (await app.Browser().GetAsync(verify)).Heading);
    }

    [Fact]
    public async Task Verify_UnknownNumber_IsNotFoundAndNamed()
    {
        var number = CertificateNumber.New();
        var page = await app.Browser().GetAsync($"/verify/{number}");
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal(app.Texts().Verify.NotFound, page.Heading);
        Assert.Contains(number, page.MainText);
    }

    [Theory]
    [InlineData("LH-00000-00001")]
    [InlineData("nonsense")]
    [InlineData("%3Cscript%3E")]
    [InlineData("%EF%BF%BF")]
    [InlineData("LH-7K3QX-M9V2T-7K3QX-M9V2T-7K3QX-M9V2T-7K3QX")]
    public async Task Verify_MistypedNumber_SaysThatItCannotBeRight(string typed)
    {
        foreach (var address in new[] { $"/verify/{typed}", $"/verify?number={typed}" })
        {
            var page = await app.Browser().GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, page.Status);
            Assert.Contains(app.Texts().Verify.Mistyped, page.MainText);
        }
    }

    [Fact]
    public async Task Days_LateInTheEvening_AreTheSameOnPaperAndOnEveryPage()
    {
        app.Time.Advance(new DateTimeOffset(2026, 8, 20, 22, 30, 0, TimeSpan.Zero) - app.Time.GetUtcNow());
        var page = await IssueAsync(app.Browser(), "Ada Beispiel");
        var svg = await (await Owner.SendAsync(HttpMethod.Get, page.Path + ".svg")).Content.ReadAsStringAsync();
        Assert.Contains("21. August 2026", svg);
        string[] pages = [page.MainText, (await app.Browser().GetAsync(page.Path.Replace("certificates", "verify", StringComparison.Ordinal))).MainText,
            (await Owner.GetAsync("/my")).MainText, (await Owner.GetAsync("/courses/first-steps")).MainText];
        Assert.All(pages, text => Assert.Contains("21. August 2026", text));
        Assert.All(pages, text => Assert.DoesNotContain("20. August 2026", text));
    }

    private Browser Owner { get; set; } = null!;

    private async Task<WebPage> IssueAsync(Browser browser, string name)
    {
        Owner = browser;
        await browser.RegisterAsync("hat.zertifikat");
        await browser.CompleteAsync(Course);
        return await browser.ClaimAsync(Course.Id, name);
    }
}
