using System.Net;
using LearnHub.Web.Tests.Support;

namespace LearnHub.Web.Tests.Features.Statutory;

public sealed class StatutoryTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("accessibility")]
    [InlineData("privacy")]
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
}
