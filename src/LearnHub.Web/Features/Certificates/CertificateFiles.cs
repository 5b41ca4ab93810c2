using LearnHub.Web.Data;
using LearnHub.Web.Features.Certificates.Credentials;
using LearnHub.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Features.Certificates;

/// <summary>The files of a certificate for its owner.</summary>
public sealed class CertificateFiles(LearnHubDb db, Viewer viewer, CertificateDrawing drawing, DrawingQueue queue, CertificateFinish finish, PublicAddress address)
{
    public async Task<IResult> GetAsync(string number, string ending, HttpResponse response)
    {
        var certificate = await db.Certificates.VisibleTo(viewer).AsNoTracking().FirstOrDefaultAsync(own => own.Number == number);
        if (certificate is null)
            return Results.NotFound();
        if (ending != "svg" && !drawing.CanDraw)
            return Results.Redirect($"/certificates/{number}");
        if (await queue.FileAsync(ending, certificate, address.VerifyAddress(certificate)) is not { } drawn)
            return response.AskToComeBack();
        response.Headers.ContentSecurityPolicy = SecurityHeaders.PicturePolicy;
        return Results.File(
            finish.Finish(certificate, ending, drawn), CertificateDrawing.ContentTypes[ending], ending == "svg" ? null : $"{certificate.Number}.{ending}");
    }
}
