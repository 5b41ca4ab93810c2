using System.Globalization;
using System.Net;
using LearnHub.Web.Features.Accounts;
using LearnHub.Web.Tests.Support;
using LearnHub.Web.Texts;

namespace LearnHub.Web.Tests.Features.Statutory;

public sealed class StatutoryTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("accessibility")]
    [InlineData("imprint")]
    public async Task Get_ShippedText_StandsThereInGermanAndSaysSo(string topic)
    {
        var page = await app.Browser("ar").GetAsync($"/{topic}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(app.Texts("ar").Module.NotTranslated.With("Deutsch"), page.Text(".notice"));
        Assert.True(page.Has(".text[lang=de][dir=ltr]"));
        Assert.DoesNotContain("{{", page.Body);
        Assert.True(page.Has($"footer a[href='/{topic}']"));
        Assert.False((await app.Browser().GetAsync($"/{topic}")).Has(".notice"));
    }

    [Fact]
    public async Task Get_OperatorsOwnText_TakesItsPlaceInTheReadersLanguage()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "imprint.en.md"), "We are **{{operator}}**. <script>alert(1)</script>");
        await using var own = new TestApp { Settings = new Dictionary<string, string> { ["LearnHub:Pages"] = folder.Path, ["LearnHub:Operator"] = "Landkreis <Beispiel>" } };
        var page = await own.Browser("en").GetAsync("/imprint");
        Assert.Equal("Landkreis <Beispiel>", page.Text(".text strong"));
        Assert.False(page.Has(".text script"));
        Assert.False(page.Has(".notice"));
        Assert.True((await own.Browser("vi").GetAsync("/imprint")).Has(".notice"));
    }

    [Fact]
    public async Task Get_ShippedPrivacyText_IsThereInEveryLanguageWithTheSameParts()
    {
        var german = await app.Browser().GetAsync("/privacy");
        foreach (var language in Languages.All)
        {
            var page = await app.Browser(language.Tag).GetAsync("/privacy");
            Assert.False(page.Has(".notice"));
            Assert.True(page.Has($".text[lang={language.Tag}]"));
            Assert.Equal(german.All(".text h2").Count, page.All(".text h2").Count);
            Assert.Equal(german.All(".text li").Count, page.All(".text li").Count);
            Assert.Equal(german.All(".text strong").Count, page.All(".text strong").Count);
            foreach (var period in new[] { AccountSetup.CookieDays, OldRecords.GivenUpDays, 365 })
                Assert.Contains(period.ToString(CultureInfo.InvariantCulture), page.MainText);
            Assert.Contains("LearnHub", page.MainText);
            Assert.DoesNotContain("{{", page.Body);
            Assert.DoesNotContain("reviewed", page.Body);
        }
    }

    [Fact]
    public async Task Get_OperatorsOwnTextInGermanOnly_StandsBeforeTheShippedTranslation()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "privacy.de.md"), "Unsere eigene Erklärung.");
        await using var own = new TestApp { Settings = new Dictionary<string, string> { ["LearnHub:Pages"] = folder.Path } };
        var page = await own.Browser("ar").GetAsync("/privacy");
        Assert.Equal("Unsere eigene Erklärung.", page.Text(".text[lang=de][dir=ltr]"));
        Assert.True(page.Has(".notice"));
    }
}
