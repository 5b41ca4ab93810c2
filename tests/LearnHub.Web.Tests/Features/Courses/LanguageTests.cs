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

    [Fact]
    public async Task SignIn_WithALanguageInTheProfile_MakesItTheLanguageOfTheDevice()
    {
        var browser = app.Browser("vi");
        await browser.SignInAsDemoAsync("worker");
        Assert.Equal("en", (await browser.GetAsync("/courses")).Find("html").GetAttribute("lang"));
    }
}
