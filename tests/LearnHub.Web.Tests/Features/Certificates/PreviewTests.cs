using System.Net;
using LearnHub.Web.Features.Certificates.Templates;
using LearnHub.Web.Tests.Support;
using LearnHub.Web.Texts;

namespace LearnHub.Web.Tests.Features.Certificates;

public sealed class PreviewTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Preview = "/admin/certificates/preview";

    [Fact]
    public async Task Get_ShowsEveryLanguageWithTheChosenName()
    {
        var browser = await AdminAsync();
        var page = await browser.GetAsync(Preview + "?name=arabic");
        foreach (var language in Languages.All)
        {
            Assert.True(page.Has($"img[src='{Preview}/{language.Tag}/arabic.svg']"));
            Assert.True(page.Has($"a[href='{Preview}/{language.Tag}/arabic.pdf']"));
        }

        Assert.Contains(app.Texts().Preview.NoProblems, page.MainText);
        Assert.True((await browser.GetAsync(Preview + "?name=nonsense")).Has($"img[src='{Preview}/de/latin.svg']"));
    }

    [Theory]
    [InlineData("/de/nonsense.svg")]
    [InlineData("/xx/latin.svg")]
    [InlineData("/xx/latin.pdf")]
    public async Task File_OfNoSample_IsNotFound(string address) => Assert.Equal(HttpStatusCode.NotFound, (await (await AdminAsync()).GetAsync(Preview + address)).Status);

    [Fact]
    public async Task File_OfASampleInEveryLanguage_IsDrawnAndKeptNowhere()
    {
        var browser = await AdminAsync();
        foreach (var (language, name) in Languages.All.Select(language => language.Tag).Zip(SampleCertificates.Names.Select(name => name.Id)))
        {
            foreach (var (ending, signature) in new[] { ("svg", "<svg"), ("pdf", "%PDF"), ("png", "\u0089PNG") })
            {
                var answer = await browser.SendAsync(HttpMethod.Get, $"{Preview}/{language}/{name}.{ending}");
                var bytes = await answer.Content.ReadAsByteArrayAsync();
                Assert.StartsWith(signature, System.Text.Encoding.Latin1.GetString(bytes[..4]), StringComparison.Ordinal);
                Assert.Contains("no-store", string.Join(',', answer.Headers.GetValues("Cache-Control")));
            }
        }
    }

    [Fact]
    public async Task Post_ReadAgain_SaysWhatCameOfItAndIsWrittenDown()
    {
        var browser = await AdminAsync();
        var page = await browser.PressAsync(await browser.GetAsync(Preview), "main form[method=post] button");
        Assert.Equal(Preview, page.Path);
        Assert.Contains(app.Texts().Preview.WasRead, page.MainText);
        Assert.Equal(1, app.Db(db => db.AuditEntries.Count(entry => entry.Action == "templates-read")));
    }

    private async Task<Browser> AdminAsync()
    {
        var browser = app.Browser();
        await browser.SignInAsDemoAsync("admin");
        return browser;
    }
}
