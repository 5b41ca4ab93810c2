using System.Globalization;
using System.Text;
using System.Xml.Linq;
using LearnHub.Web.Features.Certificates;
using LearnHub.Web.Features.Certificates.Templates;
using LearnHub.Web.Platform.Drawing;
using LearnHub.Web.Tests.Support;
using LearnHub.Web.Texts;
using Microsoft.Extensions.DependencyInjection;

namespace LearnHub.Web.Tests.Features.Certificates;

public sealed class DrawnCertificateTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Verify = SampleCertificates.VerifyAddress;

    public static IEnumerable<object[]> NamesInEveryLanguage() => from language in Languages.All from name in SampleCertificates.Names select (object[])[language.Tag, name.Name];

    public static IEnumerable<object[]> NamesInTwoDirections() => NamesInEveryLanguage().Where(pair => pair[0] is "de" or "ar");

    [Theory]
    [MemberData(nameof(NamesInTwoDirections))]
    [InlineData("de", "أحمد إبراهيم آل الأمين")]
    [InlineData("ar", "أحمد إبراهيم آل الأمين")]
    [InlineData("ar", "Đặng Ỷ Ổn")]
    [InlineData("de", "Łukasz Żółć-Gęślą Jaźń")]
    public void Pdf_NameInAnyScript_IsGivenBackAsText(string language, string name)
    {
        var text = Paper.Plain(Paper.Text(Pdf(Sample(language, name))));
        // A reader orders the halves of a name in two directions as it likes; each half comes back whole.
        Assert.All(name.Contains('(', StringComparison.Ordinal) ? name.Split(' ').Select(word => word.Trim('(', ')')) : [name], part => Assert.Contains(Paper.Plain(part), text));
        Assert.Contains(CertificateNumber.Example, text);
    }

    [Theory]
    [InlineData("de", "latin")]
    [InlineData("ar", "mixed")]
    [InlineData("uk", SampleCertificates.Longest)]
    [InlineData("vi", "vietnamese")]
    public void Pdf_Fonts_AreAllEmbedded(string language, string name)
    {
        var lines = Paper.Fonts(Pdf(Samples.Of(language, name))).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToArray();
        Assert.True(lines.Length > 2);
        Assert.All(lines, line => Assert.Matches(@"\syes\s+yes\s+yes\s+\d+\s+\d+\s*$", line));
    }

    [Fact]
    public void Pdf_SaysWhatItIs()
    {
        var certificate = Samples.Of("ar", "arabic");
        var pdf = Pdf(certificate);
        var about = Paper.About(pdf);
        Assert.Contains(certificate.CourseTitle, about);
        Assert.Contains(certificate.HolderName, about);
        Assert.Matches(@"Author:\s+LearnHub", about);
        Assert.Contains("(A4)", about);
        Assert.Matches(@"Pages:\s+1\n", about);
        Assert.Contains("2026-08-20T10:00:00", about);
        var source = Encoding.Latin1.GetString(pdf);
        Assert.Contains("/Lang (ar)", source);
        Assert.Contains("/DisplayDocTitle true", source);
    }

    [Fact]
    public void Pdf_CodeAndAddress_LeadToTheVerifyPage()
    {
        var pdf = Pdf(Samples.Of("de", "latin"));
        Assert.Equal(2, Encoding.Latin1.GetString(pdf).Split($"/URI ({Verify})").Length - 1);
        Assert.Equal(Verify, Paper.QrCode(pdf));
    }

    [Fact]
    public void Pdf_DrawnAgain_IsTheSameByteForByte()
    {
        var certificate = Samples.Of("vi", "arabic");
        Assert.Equal(Pdf(certificate), Pdf(certificate));
        Assert.Equal(Drawing.Draw("png", certificate, Verify), Drawing.Draw("png", certificate, Verify));
    }

    [Theory]
    [MemberData(nameof(NamesInEveryLanguage))]
    public void Svg_EveryLine_StaysWithinItsBox(string language, string name)
    {
        var page = XDocument.Parse(Svg(Sample(language, name)));
        var texts = page.Descendants(PageLayout.Svg + "text").ToList();
        for (var i = 0; i < texts.Count; i++)
            texts[i].SetAttributeValue("id", string.Create(CultureInfo.InvariantCulture, $"t{i}"));
        var widths = app.Services.GetRequiredService<SvgDrawing>().Widths(page.ToString(SaveOptions.DisableFormatting), [.. Enumerable.Range(0, texts.Count).Select(i => $"t{i}")]);
        Assert.All(widths, width => Assert.InRange(width, 1, 905));
        Assert.All(texts, text => Assert.InRange(PageLayout.Number((string?)text.Attribute("y"))!.Value, 100, 745));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"/><image href=\"https://example.org/x.png\"/>")]
    [InlineData("{{Number}} {{#each this}}")]
    [InlineData("]]>&lt;&#0;&amp")]
    [InlineData("Ada\u0000\u0007\u001B\uFFFE\uD800 Beispiel")]
    [InlineData("Ada\u202Elegipsieb\u2066")]
    public void Svg_NameWithMarkupOrControlCharacters_StaysOneText(string name)
    {
        var plain = XDocument.Parse(Svg(Sample("de", "Ada Beispiel")));
        var page = XDocument.Parse(Svg(Sample("de", name)));
        Assert.Equal(plain.Descendants().Select(element => element.Name), page.Descendants().Select(element => element.Name));
        Assert.DoesNotContain(page.Root!.Value, letter => letter is '\u202E' or '\u2066' || (char.IsControl(letter) && !char.IsWhiteSpace(letter)));
        Assert.StartsWith("%PDF", Encoding.Latin1.GetString(Pdf(Sample("de", name))), StringComparison.Ordinal);
    }

    [Fact]
    public void Svg_ArabicNameOnAGermanPage_HasItsOwnDirection()
    {
        var german = Svg(Samples.Of("de", "arabic"));
        Assert.Contains("direction:rtl;unicode-bidi:isolate\">فاطمة", german);
        Assert.Contains("direction:ltr;unicode-bidi:isolate\">Zoë", Svg(Samples.Of("ar", "latin")));
    }

    [Fact]
    public async Task Files_WithoutTheLibrary_SayWhatToInstallAndTheSvgIsThere()
    {
        await using var bare = new TestApp { Replace = services => services.AddSingleton(new SvgDrawing { IsAvailable = false }) };
        var browser = bare.Browser();
        await browser.RegisterAsync("ohne.bibliothek");
        await browser.CompleteAsync(DemoCourse.FirstSteps);
        var page = await browser.ClaimAsync("first-steps", "Maximiliane Alexandra Friederike von Hohenstein-Oberwiesenthal");
        Assert.Contains(SvgDrawing.Package, page.MainText);
        Assert.Equal(page.Path, (await browser.GetAsync(page.Path + ".pdf")).Path);
        Assert.Equal(page.Path, (await browser.GetAsync(page.Path + ".png")).Path);
        var svg = XDocument.Parse(await (await browser.SendAsync(HttpMethod.Get, page.Path + ".svg")).Content.ReadAsStringAsync());
        Assert.Contains("Maximiliane", svg.Root!.Value);
    }

    private CertificateDrawing Drawing => app.Services.GetRequiredService<CertificateDrawing>();

    private SampleCertificates Samples => app.Services.GetRequiredService<SampleCertificates>();

    private byte[] Pdf(Certificate certificate) => Drawing.Draw("pdf", certificate, Verify);

    private string Svg(Certificate certificate) => Encoding.UTF8.GetString(Drawing.Draw("svg", certificate, Verify));

    private Certificate Sample(string language, string name)
    {
        var sample = Samples.Of(language, SampleCertificates.Longest);
        return new Certificate
        {
            Number = sample.Number,
            AccountId = sample.AccountId,
            EnrolmentId = sample.EnrolmentId,
            HolderName = name,
            CourseId = sample.CourseId,
            CourseTitle = sample.CourseTitle,
            Language = language,
            Minutes = sample.Minutes,
            Modules = sample.Modules,
            ContentHash = sample.ContentHash,
            Issuer = sample.Issuer,
            CompletedAt = sample.CompletedAt,
            IssuedAt = sample.IssuedAt,
            ValidUntil = sample.ValidUntil,
        };
    }
}
