using System.Net;
using LearnHub.Web.Features.Certificates;
using LearnHub.Web.Features.Certificates.Templates;
using LearnHub.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace LearnHub.Web.Tests.Features.Certificates;

public sealed class DrawingQueueTests : IDisposable
{
    private const string Verify = SampleCertificates.VerifyAddress;
    private readonly TestApp app = new() { Courses = [IssuedCertificate.Course] };

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task File_AskedForAgain_IsNotDrawnAgain()
    {
        var sample = Samples.Of("de", "latin");
        var first = await Queue.FileAsync("svg", sample, Verify);
        Assert.Same(first, await Queue.FileAsync("svg", sample, Verify));
        Assert.NotEqual(first, await Queue.FileAsync("svg", sample, Verify + "?"));
        Assert.StartsWith("%PDF", System.Text.Encoding.Latin1.GetString((await Queue.FileAsync("pdf", sample, Verify))!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_AskedForManyTimesAtOnce_IsDrawnTwiceAtMost()
    {
        var sample = Samples.Of("de", "latin");
        var files = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Queue.FileAsync("png", sample, Verify)));
        Assert.All(files, Assert.NotNull);
        Assert.InRange(files.Distinct().Count(), 1, DrawingQueue.AtOnce);
    }

    [Fact]
    public async Task Files_MoreThanMayWait_AreRefusedUntilOthersAreDone()
    {
        var few = new DrawingQueue(app.Services.GetRequiredService<CertificateDrawing>(), app.Services.GetRequiredService<CertificateTemplates>()) { Most = 3 };
        using (few)
        {
            var design = app.Services.GetRequiredService<CertificateTemplates>().InForce("de");
            var files = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => few.SampleAsync("png", Samples.Of("de", "latin"), design)));
            Assert.Contains(files, file => file is null);
            Assert.True(files.Count(file => file is not null) >= 3);
            Assert.NotNull(await few.SampleAsync("svg", Samples.Of("de", "latin"), design));
        }
    }

    [Fact]
    public async Task Get_WhenTooManyWait_AsksInTheReadersLanguageToComeBack()
    {
        await using var full = new TestApp
        {
            Courses = [IssuedCertificate.Course],
            Replace = services => services.AddSingleton(parts => new DrawingQueue(parts.GetRequiredService<CertificateDrawing>(), parts.GetRequiredService<CertificateTemplates>()) { Most = 0 }),
        };
        var certificate = await IssuedCertificate.EarnAsync(full, "ada", "Ada Beispiel", "uk");
        var page = await certificate.Owner.GetAsync($"/certificates/{certificate.Number}.pdf");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, full.Texts("uk").Certificates.Busy), (page.Status, page.Heading));
        Assert.True(page.Answer.Headers.Contains("Retry-After"));
        // The service centre's archive waits for its turn.
        var centre = full.Browser();
        await centre.SignInAsDemoAsync("admin");
        Assert.Equal(HttpStatusCode.OK, (await centre.SendAsync(HttpMethod.Get, $"/admin/certificates/{IssuedCertificate.Course.Id}.zip")).StatusCode);
    }

    [Fact]
    public async Task Get_MoreThanSixtyInAMinute_IsAskedToWait()
    {
        var certificate = await IssuedCertificate.EarnAsync(app, "ada", "Ada Beispiel");
        for (var i = 0; i < 60; i++)
            Assert.Equal(HttpStatusCode.OK, (await certificate.Owner.SendAsync(HttpMethod.Get, $"/certificates/{certificate.Number}.svg")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await certificate.Owner.SendAsync(HttpMethod.Get, $"/certificates/{certificate.Number}.svg")).StatusCode);
        var other = await IssuedCertificate.EarnAsync(app, "eva", "Eva Beispiel");
        Assert.StartsWith("<svg", System.Text.Encoding.UTF8.GetString(await other.FileAsync("svg")), StringComparison.Ordinal);
    }

    private DrawingQueue Queue => app.Services.GetRequiredService<DrawingQueue>();

    private SampleCertificates Samples => app.Services.GetRequiredService<SampleCertificates>();
}
