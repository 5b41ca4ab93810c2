using System.Diagnostics;
using System.Globalization;
using LearnHub.Content;
using LearnHub.Web.Data;
using LearnHub.Web.Features;
using LearnHub.Web.Features.Accounts;
using LearnHub.Web.Features.Certificates;
using LearnHub.Web.Features.Certificates.Templates;
using LearnHub.Web.Features.Courses;
using LearnHub.Web.Features.Learning;
using LearnHub.Web.Platform;

namespace LearnHub.Benchmarks;

/// <summary>Issuing certificates and drawing them, in this process, over a database that keeps every commit.</summary>
internal static class CertificateWork
{
    private const string Course = "first-weeks";
    private const int WarmUps = 20;
    private const int Times = 200;

    public static async Task MeasureAsync(string root, bool issuing, bool drawing)
    {
        var data = Directory.CreateTempSubdirectory("learnhub-benchmark-certificates").FullName;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "learnhub", EnvironmentName = Environments.Production });
        builder.Configuration["LearnHub:Data"] = data;
        builder.Configuration["LearnHub:Courses"] = Path.Combine(root, "courses");
        builder.Configuration["LearnHub:PublicAddress"] = "https://lernen.example.org";
        builder.Logging.ClearProviders();
        builder.AddData();
        builder.AddPlatform();
        builder.AddFeatures();
        await using (var app = builder.Build())
        {
            await app.PrepareAsync();
            if (issuing)
                await IssueAsync(app.Services);
            if (drawing)
                Draw(app.Services);
        }

        Directory.Delete(data, recursive: true);
    }

    private static async Task IssueAsync(IServiceProvider services)
    {
        var people = await CompletedAsync(services, services.GetRequiredService<CourseCatalogue>().Find(Course)!);
        var times = new List<double>();
        foreach (var person in people)
        {
            using var scope = services.CreateScope();
            var issuer = scope.ServiceProvider.GetRequiredService<CertificateIssuer>();
            var clock = Stopwatch.StartNew();
            if (await issuer.IssueAsync(person, Course, "Ada Beispiel", "de") is null)
                throw new InvalidOperationException("Nothing was issued.");
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        Line("Issuing a certificate, synchronous=FULL", times, "under 50 ms");
    }

    /// <summary>People who completed the course; how they did it is not what is measured.</summary>
    private static async Task<IReadOnlyList<Guid>> CompletedAsync(IServiceProvider services, Course course)
    {
        using var scope = services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<LearnHubDb>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var people = Enumerable.Range(0, WarmUps + Times).Select(i => Account.Named(string.Create(CultureInfo.InvariantCulture, $"person-{i}"), now)).ToList();
        db.Users.AddRange(people);
        foreach (var person in people)
        {
            var enrolment = Enrolment.Start(person.Id, course, now);
            foreach (var module in course.Modules)
                enrolment.MarkRead(course, module, now);
            db.Enrolments.Add(enrolment);
            db.Entry(enrolment).Property(own => own.CompletedAt).CurrentValue = now;
            db.Entry(enrolment).Property(own => own.CompletedHash).CurrentValue = course.ContentHash;
        }

        await db.SaveChangesAsync();
        return [.. people.Select(person => person.Id)];
    }

    private static void Draw(IServiceProvider services)
    {
        var certificates = services.GetRequiredService<CertificateDrawing>();
        if (!certificates.CanDraw)
            throw new InvalidOperationException("Drawing needs librsvg2-2.");
        var sample = services.GetRequiredService<SampleCertificates>().Of("de", "latin");
        Line("Drawing a certificate's PDF", Repeated(() => certificates.Draw("pdf", sample, SampleCertificates.VerifyAddress)), "under 150 ms");
        Line("Drawing its SVG", Repeated(() => certificates.Draw("svg", sample, SampleCertificates.VerifyAddress)), "");
    }

    private static List<double> Repeated(Action work) => [.. Enumerable.Range(0, WarmUps + Times).Select(_ =>
    {
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed.TotalMilliseconds;
    })];

    private static void Line(string what, List<double> times, string asked)
    {
        var sorted = times.Skip(WarmUps).Order().ToList();
        Report.Line(what, string.Create(CultureInfo.InvariantCulture, $"{sorted[Times / 2]:0.0} ms, 95 % in {sorted[Times * 95 / 100]:0.0} ms"), asked);
    }
}
