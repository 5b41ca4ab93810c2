using System.Text;
using LearnHub.Content;
using LearnHub.Web.Features.Certificates;
using LearnHub.Web.Features.Certificates.Templates;
using LearnHub.Web.Tests.Support;
using LearnHub.Web.Texts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LearnHub.Web.Tests.Features.Certificates;

public sealed class TemplateTests : IDisposable
{
    private const string Preview = "/admin/certificates/preview";
    private static readonly string Shipped = File.ReadAllText(Repository.Path("src", "LearnHub.Web", "Features", "Certificates", "Templates", "certificate.svg"));
    private readonly TemporaryFolder folder = new();
    private readonly TestApp app;

    public TemplateTests() => app = new TestApp { Settings = new Dictionary<string, string> { ["LearnHub:Templates"] = folder.Path } };

    public void Dispose()
    {
        app.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Certificate_OfAServiceBesideWhichAnotherDesignCameInForce_KeepsItsOwnForGood()
    {
        using var data = new TemporaryFolder();
        TestApp SignedBy(string name) => new()
        {
            Courses = [IssuedCertificate.Course],
            Settings = new Dictionary<string, string> { ["LearnHub:Data"] = data.Path, ["LearnHub:Certificate:Signatories:0:Name"] = name },
        };
        await using var first = SignedBy("Erste Hand");
        await first.Browser().GetAsync("/");
        await using (var trial = SignedBy("Zweite Hand"))
            await trial.Browser().GetAsync("/");
        var certificate = await IssuedCertificate.EarnAsync(first, "ada", "Ada Beispiel");
        Assert.Contains("Erste Hand", Encoding.UTF8.GetString(await certificate.FileAsync("svg")));

        await using var later = SignedBy("Zweite Hand");
        var owner = later.Browser();
        await owner.SignInAsync("ada");
        Assert.Contains("Erste Hand", Encoding.UTF8.GetString(await new IssuedCertificate(later, owner, certificate.Number).FileAsync("svg")));
    }

    [Fact]
    public void Check_TheShippedTemplate_FindsNothing() => Assert.Equal([], TemplateCheck.OfTemplate("certificate.svg", Shipped));

    [Theory]
    [InlineData("<script>alert(1)</script>", "template-element")]
    [InlineData("<script xmlns=\"http://www.w3.org/1999/xhtml\">alert(1)</script>", "template-element")]
    [InlineData("<foreignObject width=\"9\" height=\"9\"/>", "template-element")]
    [InlineData("<set attributeName=\"href\" to=\"https://example.org\"/>", "template-element")]
    [InlineData("<animate attributeName=\"x\"/>", "template-element")]
    [InlineData("<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"/etc/passwd\"/>", "template-element")]
    [InlineData("<rect width=\"9\" height=\"9\" onload=\"alert(1)\"/>", "template-event")]
    [InlineData("<rect width=\"9\" height=\"9\" ONCLICK=\"alert(1)\"/>", "template-event")]
    [InlineData("<image width=\"9\" height=\"9\" href=\"https://example.org/logo.png\"/>", "template-reference")]
    [InlineData("<image width=\"9\" height=\"9\" href=\"//example.org/logo.png\"/>", "template-reference")]
    [InlineData("<image width=\"9\" height=\"9\" href=\"file:///etc/passwd\"/>", "template-reference")]
    [InlineData("<image width=\"9\" height=\"9\" href=\"logo.png\"/>", "template-reference")]
    [InlineData("<image width=\"9\" height=\"9\" href=\"data:image/svg+xml;base64,PHN2Zy8+\"/>", "template-reference")]
    [InlineData("<image width=\"9\" height=\"9\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"https://example.org/logo.png\"/>", "template-reference")]
    [InlineData("<use href=\"other.svg#part\"/>", "template-reference")]
    [InlineData("<a href=\"javascript:alert(1)\"><circle r=\"9\"/></a>", "template-reference")]
    [InlineData("<a href=\"https://example.org\"><circle r=\"9\"/></a>", "template-reference")]
    [InlineData("<g xml:base=\"https://example.org/\"/>", "template-reference")]
    [InlineData("<rect width=\"9\" height=\"9\" fill=\"url(https://example.org/x.svg#a)\"/>", "template-reference")]
    [InlineData("<rect width=\"9\" height=\"9\" style=\"fill:url( '//example.org/x.svg#a' )\"/>", "template-reference")]
    [InlineData("<rect width=\"9\" height=\"9\" style=\"fill:u\\72l(//example.org)\"/>", "template-reference")]
    [InlineData("<style>@import 'https://example.org/x.css';</style>", "template-reference")]
    [InlineData("<style>@font-face { font-family: x; src: url(x.woff2) }</style>", "template-reference")]
    [InlineData("<style>text { cursor: image-set('x.png' 1x) }</style>", "template-reference")]
    [InlineData("<rect width=\"9\" height=\"9\" fill=\"{{Name}}\"/>", "template-placeholder")]
    [InlineData("<style>.x { fill: {{Name}} }</style>", "template-placeholder")]
    [InlineData("<text>{{Nmae}}</text>", "template-placeholder")]
    [InlineData("<text>{{{Name}}}</text>", "template-placeholder")]
    [InlineData("<text>{{#each Modules}}x{{/each}}</text>", "template-placeholder")]
    [InlineData("<text>{{&amp;Name}}</text>", "template-placeholder")]
    [InlineData("<text>{{Name</text>", "template-placeholder")]
    [InlineData("<text data-fit=\"wide\" y=\"1\" font-size=\"9\">x</text>", "template-fit")]
    [InlineData("<text data-fit=\"10 10\" y=\"1\">x</text>", "template-fit")]
    [InlineData("<?xml-stylesheet href=\"https://example.org/x.css\"?>", "template-instruction")]
    [InlineData("<text>&outside;</text>", "template-xml")]
    [InlineData("<g>", "template-xml")]
    public void Check_HostileOrBroken_IsRefusedWithItsLine(string piece, string code)
    {
        var lines = Shipped.Split('\n').ToList();
        lines.Insert(30, "  " + piece);
        var problem = TemplateCheck.OfTemplate("certificate.svg", string.Join('\n', lines)).First(found => found.Code == code);
        // A tag that is never closed is noticed where the page ends.
        Assert.Equal(piece == "<g>" ? lines.Count - 1 : 31, problem.Line);
        Assert.True(problem.Column > 0);
    }

    [Theory]
    [InlineData("{{Name}}", "{{Course}}", "template-missing")]
    [InlineData("id=\"qr\"", "id=\"code\"", "template-qr")]
    [InlineData("viewBox=\"0 0 1123 794\"", "viewBox=\"0 0 800 800\"", "template-page")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"", "<!DOCTYPE svg [<!ENTITY outside SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\"", "template-xml")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"", "<svg xmlns=\"http://www.w3.org/1999/xhtml\"", "template-root")]
    public void Check_WholePageWrong_IsRefused(string from, string to, string code) =>
        Assert.Contains(TemplateCheck.OfTemplate("certificate.svg", Shipped.Replace(from, to, StringComparison.Ordinal)), problem => problem.Code == code);

    [Fact]
    public void Check_WhatADrawingProgramAdds_IsAllowedAndLeftOut()
    {
        Write("certificate.svg", Changed("""
            <sodipodi:namedview xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" id="view" inkscape:zoom="1"/>
            <metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:li rdf:resource="http://purl.org/dc/dcmitype/StillImage"/></rdf:RDF></metadata>
            <text x="100" y="100" style="font-size:12px;fill:#123456" data-fit="100 20"><tspan>own words</tspan></text>
            """));
        var svg = Draw(Sample());
        Assert.Equal([], Templates.Problems);
        Assert.Contains("own words", svg);
        Assert.DoesNotContain("sodipodi", svg);
        Assert.DoesNotContain("rdf:", svg);
    }

    [Fact]
    public void Read_TemplateOfALanguage_CountsForItAloneAndTheOtherFileForTheRest()
    {
        Write("certificate.svg", Changed("<text>for all</text>"));
        Write("certificate.ar.svg", Changed("<text>for Arabic</text>"));
        Assert.Contains("for Arabic", Draw(Sample("ar")));
        Assert.All(["de", "en", "uk", "vi", "es"], language => Assert.Contains("for all", Draw(Sample(language))));
    }

    [Fact]
    public async Task Start_BrokenTemplate_IsNamedInTheLogAndOnThePageAndTheShippedOneServes()
    {
        Write("certificate.de.svg", Changed("<script/>"));
        var browser = app.Browser();
        await browser.SignInAsDemoAsync("admin");
        Assert.Contains(app.Errors.Entries, entry => entry.Contains("certificate.de.svg:31:", StringComparison.Ordinal));
        var page = await browser.GetAsync(Preview);
        Assert.Contains("certificate.de.svg:31:", page.MainText);
        Assert.StartsWith("<svg", Draw(Sample()), StringComparison.Ordinal);
    }

    [Fact]
    public void ReadAgain_TemplateBrokenMeanwhile_LeavesTheLastGoodOneAlsoAfterARestart()
    {
        Write("certificate.svg", Changed("<text>good one</text>"));
        Assert.Contains("good one", Draw(Sample()));
        Write("certificate.svg", Changed("<text>bad one</text><g>"));
        app.Time.Advance(TimeSpan.FromHours(1));
        Templates.Read();
        Assert.NotEmpty(Templates.Problems);
        Assert.Contains("good one", Draw(Sample()));

        var started = ActivatorUtilities.CreateInstance<CertificateTemplates>(app.Services);
        started.Read();
        Assert.Contains("good one", started.InForce("de").Template);
        Assert.NotEmpty(started.Problems);
    }

    [Fact]
    public void ReadAgain_TemplateChangedLater_LeavesWhatWasIssuedAsItWas()
    {
        Write("certificate.svg", Changed("<text>first look</text>"));
        var issued = Sample();
        var before = Draw(issued);
        app.Time.Advance(TimeSpan.FromDays(1));
        Write("certificate.svg", Changed("<text>second look</text>"));
        Templates.Read();
        Assert.Equal(before, Draw(issued));
        Assert.Contains("second look", Draw(Sample()));
        File.Delete(Path.Combine(folder.Path, "certificate.svg"));
        app.Time.Advance(TimeSpan.FromDays(1));
        Templates.Read();
        Assert.Equal(before, Draw(issued));
        Assert.DoesNotContain("look", Draw(Sample()));
    }

    [Fact]
    public async Task Look_LogoColoursAndSignatories_ComeFromTheConfiguration()
    {
        var logo = Path.Combine(folder.Path, "logo.svg");
        await File.WriteAllTextAsync(logo, """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10" fill="#123456"/></svg>""");
        await using var own = new TestApp
        {
            Settings = new Dictionary<string, string>
            {
                ["LearnHub:Certificate:Logo"] = logo,
                ["LearnHub:Certificate:Colours:Accent"] = "#7a1f3d",
                ["LearnHub:Certificate:Signatories:0:Name"] = "Ada Unterschrift",
                ["LearnHub:Certificate:Signatories:0:Role"] = "Amtsleiterin",
            },
        };
        var svg = Encoding.UTF8.GetString(own.Services.GetRequiredService<CertificateDrawing>().Draw("svg", own.Services.GetRequiredService<SampleCertificates>().Of("de", "latin"), SampleCertificates.VerifyAddress));
        Assert.Contains("href=\"data:image/svg+xml;base64,", svg);
        Assert.Contains("#7a1f3d", svg);
        Assert.Contains("Ada Unterschrift", svg);
        Assert.Contains("Amtsleiterin", svg);
        Assert.DoesNotContain("{{", svg);
        Assert.DoesNotContain("data-if", svg);
    }

    [Theory]
    [InlineData("""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><script/></svg>""")]
    [InlineData("""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><image href="https://example.org/x.png"/></svg>""")]
    [InlineData("""<svg xmlns="http://www.w3.org/2000/svg"><rect width="1" height="1"/></svg>""")]
    [InlineData("GIF89a")]
    public void Logo_HostileOrUnknown_IsRefusedAndTheEmblemServes(string content)
    {
        var file = Path.Combine(folder.Path, "logo");
        File.WriteAllText(file, content);
        using var own = new TestApp { Settings = new Dictionary<string, string> { ["LearnHub:Certificate:Logo"] = file } };
        var templates = own.Services.GetRequiredService<CertificateTemplates>();
        Assert.NotEmpty(templates.Problems);
        Assert.Null(templates.InForce("de").Logo);
    }

    [Fact]
    public void Start_ColourThatIsNone_IsRefused()
    {
        using var own = new TestApp { Settings = new Dictionary<string, string> { ["LearnHub:Certificate:Colours:Ink"] = "red;}" } };
        Assert.Throws<OptionsValidationException>(() => own.Services.GetRequiredService<IOptions<LearnHubOptions>>().Value);
    }

    private CertificateTemplates Templates => app.Services.GetRequiredService<CertificateTemplates>();

    private static string Changed(string piece)
    {
        var lines = Shipped.Split('\n').ToList();
        lines.Insert(30, piece);
        return string.Join('\n', lines);
    }

    private void Write(string name, string template) => File.WriteAllText(Path.Combine(folder.Path, name), template);

    private Certificate Sample(string language = "de") => app.Services.GetRequiredService<SampleCertificates>().Of(language, "latin");

    private string Draw(Certificate certificate) => Encoding.UTF8.GetString(app.Services.GetRequiredService<CertificateDrawing>().Draw("svg", certificate, SampleCertificates.VerifyAddress));
}
