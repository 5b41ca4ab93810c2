using LearnHub.Web.Data;
using LearnHub.Web.Features.Accounts;
using LearnHub.Web.Features.Certificates.Credentials;
using LearnHub.Web.Features.Certificates.Registry;
using LearnHub.Web.Features.Certificates.Templates;
using LearnHub.Web.Features.Learning;
using LearnHub.Web.Platform;
using LearnHub.Web.Platform.Drawing;
using Microsoft.EntityFrameworkCore;

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
        foreach (var (ending, contentType) in new[] { ("svg", "image/svg+xml"), ("pdf", "application/pdf"), ("png", "image/png") })
        {
            app.MapGet("/certificates/{number}." + ending, (string number, CertificateFiles files) => files.GetAsync(number, ending, contentType))
                .RequireAuthorization(Policies.Learner);
            app.MapGet("/admin/certificates/preview/{language}/{name}." + ending, (string language, string name, PreviewFiles files) => files.Get(language, name, ending, contentType))
                .RequireAuthorization(Policies.ServiceCentre);
        }

        app.MapCredentials();
        app.MapRegistryFiles();
    }

    /// <summary>The viewer's own certificates; nobody else's are found.</summary>
    public static IQueryable<Certificate> VisibleTo(this IQueryable<Certificate> certificates, Viewer viewer) =>
        certificates.Where(certificate => certificate.AccountId == viewer.AccountId);

    public static string VerifyAddress(this PublicAddress address, Certificate certificate) => address.Of($"/verify/{certificate.Number}");
}

/// <summary>The files of a certificate for its owner.</summary>
public sealed class CertificateFiles(LearnHubDb db, Viewer viewer, CertificateDrawing drawing, CertificateFinish finish, PublicAddress address, IHttpContextAccessor http)
{
    public async Task<IResult> GetAsync(string number, string ending, string contentType)
    {
        var certificate = await db.Certificates.VisibleTo(viewer).AsNoTracking().FirstOrDefaultAsync(own => own.Number == number);
        if (certificate is null)
            return Results.NotFound();
        if (ending != "svg" && !drawing.CanDraw)
            return Results.Redirect($"/certificates/{number}");
        http.HttpContext!.Response.Headers.ContentSecurityPolicy = SecurityHeaders.PicturePolicy;
        return Results.File(Make(certificate, ending), contentType, ending == "svg" ? null : $"{certificate.Number}.{ending}");
    }

    /// <summary>The file as it is handed out, whoever asks for it.</summary>
    public byte[] Make(Certificate certificate, string ending)
    {
        var verify = address.VerifyAddress(certificate);
        var drawn = ending switch
        {
            "pdf" => drawing.Pdf(certificate, verify),
            "png" => drawing.Png(certificate, verify),
            _ => System.Text.Encoding.UTF8.GetBytes(drawing.Svg(certificate, verify)),
        };
        return finish.Finish(certificate, ending, drawn);
    }
}
