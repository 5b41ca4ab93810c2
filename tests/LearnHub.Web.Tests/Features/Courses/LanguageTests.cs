using LearnHub.Web.Tests.Support;

namespace LearnHub.Web.Tests.Features.Courses;

public sealed class LanguageTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("uk", "uk")]
    [InlineData("en-US,en;q=0.9", "en")]
    [InlineData("ar-EG", "ar")]
    [InlineData("fr-FR,fr;q=0.9,vi;q=0.5", "vi")]
    [InlineData("fr", "de")]
    [InlineData("*", "de")]
    [InlineData("not a language;;q=", "de")]
    [InlineData(null, "de")]
    public async Task Get_WithoutAChoice_FollowsTheDevice(string? device, string shown)
    {
        var browser = app.Browser();
        browser.AcceptLanguage = device;
        Assert.Equal(shown, (await browser.GetAsync("/courses")).Find("html").GetAttribute("lang"));
    }

    [Fact]
    public async Task Get_LanguageInTheAddress_StaysOnTheNextPages()
    {
        var browser = app.Browser("en");
        Assert.Equal("rtl", (await browser.GetAsync("/courses?lang=ar")).Find("html").GetAttribute("dir"));
        Assert.Equal("ar", (await browser.GetAsync("/courses")).Find("html").GetAttribute("lang"));
        Assert.Equal("es", (await browser.GetAsync("/verify?lang=es")).Find("html").GetAttribute("lang"));
        Assert.Equal("es", (await browser.GetAsync("/nope")).Find("html").GetAttribute("lang"));
    }

    [Theory]
    [InlineData("/nope?lang=ar")]
    [InlineData("/courses/nope?lang=ar")]
    [InlineData("/courses/first-steps/nope.md?lang=ar")]
    public async Task Get_LanguageInTheAddressOfNothing_IsTheLanguageOfTheError(string address) =>
        Assert.Equal(app.Texts("ar").Errors.NotFound, (await app.Browser("en").GetAsync(address)).Heading);

    [Theory]
    [InlineData("xx")]
    [InlineData("")]
    [InlineData("../../etc")]
    [InlineData("de-DE-1996-x-nonsense-nonsense-nonsense")]
    public async Task Get_LanguageThatThereIsNot_FollowsTheDevice(string tag)
    {
        var browser = app.Browser("uk");
        var page = await browser.GetAsync($"/courses?lang={Uri.EscapeDataString(tag)}");
        Assert.Contains(page.Find("html").GetAttribute("lang"), new[] { "uk", "de" });
        Assert.Equal("uk", (await browser.GetAsync("/courses")).Find("html").GetAttribute("lang"));
    }

    [Fact]
    public async Task Get_LanguageMenu_OffersEveryLanguageUnderItsOwnName()
    {
        var browser = app.Browser();
        var page = await browser.GetAsync("/courses?for=employer");
        Assert.Equal(["Deutsch", "English", "Українська", "العربية", "Tiếng Việt", "Español"], page.Texts(".menu a"));
        Assert.Equal("ar", (await browser.FollowAsync(page, ".menu a[lang=ar]")).Find("html").GetAttribute("lang"));
    }

    [Theory]
    [InlineData("/account/reset-password?email=a%2Bb@example.org&token=x%2By%3D", "?email=a%2Bb@example.org&token=x%2By%3D&lang=ar")]
    [InlineData("/account/sign-in?returnUrl=%2Fcourses%3Ffor%3Dworker", "?returnUrl=%2Fcourses%3Ffor%3Dworker&lang=ar")]
    [InlineData("/courses?lang=uk&for=worker", "?for=worker&lang=ar")]
    [InlineData("/nope?q=a", "?q=a&lang=ar")]
    [InlineData("/courses", "?lang=ar")]
    public async Task Get_LanguageMenu_KeepsWhatTheAddressSays(string address, string link) =>
        Assert.Equal(link, (await app.Browser().GetAsync(address)).Find(".menu a[lang=ar]").GetAttribute("href"));

    [Fact]
    public async Task Post_ThatFailed_LeavesALanguageMenuThatLeadsToAPage()
    {
        var browser = app.Browser();
        await browser.RegisterAsync("wechselt.sprache");
        var failed = await browser.PressAsync(await browser.GetAsync("/account/profile?from=menu"), "form[action='?handler=Password'] button", ("CurrentPassword", "x"), ("NewPassword", "y"));
        Assert.True(failed.Has("#errors"));
        Assert.Equal(app.Texts("ar").Account.ProfileTitle, (await browser.FollowAsync(failed, ".menu a[lang=ar]")).Heading);
        var expired = await new Browser(app, "de").SendAsync(HttpMethod.Post, "/account/reset-password?email=a%40example.org&token=x", []);
        Assert.Contains("?email=a@example.org&amp;token=x&amp;lang=ar", await expired.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task SignIn_WithALanguageInTheProfile_MakesItTheLanguageOfTheDevice()
    {
        var browser = app.Browser("vi");
        await browser.SignInAsDemoAsync("worker");
        Assert.Equal("en", (await browser.GetAsync("/courses")).Find("html").GetAttribute("lang"));
    }
}
