using LearnHub.Web.Features.Accounts;
using LearnHub.Web.Features.Certificates.Credentials;
using LearnHub.Web.Features.Certificates.Registry;
using LearnHub.Web.Features.Certificates.Templates;
using LearnHub.Web.Features.Learning;
using LearnHub.Web.Platform;
using LearnHub.Web.Platform.Drawing;

namespace LearnHub.Web.Features.Certificates;

public static class CertificateSetup
{
    public static void AddCertificates(this IServiceCollection services)
    {
        services.AddSingleton<SvgDrawing>();
        services.AddOptions<LearnHubOptions>().Validate(
            options => options.Certificate is { Colours: var colours } && new[] { colours.Accent, colours.Ink, colours.Paper }.All(CertificateDesign.IsColour),
            "LearnHub:Certificate:Colours are written as #rrggbb.");
        services.AddSingleton<PageLayout>();
        services.AddSingleton<CertificatePrint>();
        services.AddSingleton<SampleCertificates>();
        services.AddSingleton<CertificateTemplates>();
        services.AddSingleton<CertificateDrawing>();
        services.AddSingleton<DrawingQueue>();
        services.AddScoped<CertificateIssuer>();
        services.AddScoped<CertificateFiles>();
        services.AddCredentials();
        services.AddScoped<PreviewFiles>();
        services.AddScoped<IRenewals, Renewals>();
        services.AddScoped<IPersonalRecords, CertificateRecords>();
        services.AddRegistry();
    }

    public static void MapCertificateFiles(this IEndpointRouteBuilder app)
    {
        foreach (var ending in CertificateDrawing.ContentTypes.Keys)
        {
            app.MapGet("/certificates/{number}." + ending, (string number, CertificateFiles files, HttpResponse response) => files.GetAsync(number, ending, response))
                .RequireAuthorization(Policies.Learner).RequireRateLimiting(RateLimits.Drawing);
            app.MapGet("/admin/certificates/preview/{language}/{name}." + ending, (string language, string name, PreviewFiles files, HttpResponse response) => files.GetAsync(language, name, ending, response))
                .RequireAuthorization(Policies.ServiceCentre).RequireRateLimiting(RateLimits.Drawing);
        }

        app.MapCredentials();
        app.MapRegistryFiles();
    }

    /// <summary>The viewer's own certificates; nobody else's are found.</summary>
    public static IQueryable<Certificate> VisibleTo(this IQueryable<Certificate> certificates, Viewer viewer) =>
        certificates.Where(certificate => certificate.AccountId == viewer.AccountId);

    /// <summary>What <see cref="Certificate.IsInForce"/> says of one.</summary>
    public static IQueryable<Certificate> InForce(this IQueryable<Certificate> certificates) =>
        certificates.Where(certificate => certificate.RevokedAt == null && certificate.ReplacedBy == null);

    /// <summary>Those after which their holder completed nothing newer of the same course.</summary>
    public static IQueryable<Certificate> Newest(this IQueryable<Certificate> certificates, IQueryable<Certificate> all) =>
        certificates.Where(certificate => !all.Any(later =>
            later.AccountId == certificate.AccountId && later.CourseId == certificate.CourseId && later.CompletedAt > certificate.CompletedAt));

    /// <summary>When more is to be drawn than can be done soon.</summary>
    public static IResult AskToComeBack(this HttpResponse response)
    {
        response.Headers.RetryAfter = "10";
        return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    public static string VerifyAddress(this PublicAddress address, Certificate certificate) => address.Of($"/verify/{certificate.Number}");
}
