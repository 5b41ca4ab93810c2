using LearnHub.Web.Features.Certificates.Templates;
using LearnHub.Web.Platform;
using LearnHub.Web.Texts;

namespace LearnHub.Web.Features.Certificates;

/// <summary>The files of samples, drawn with the templates now in force.</summary>
public sealed class PreviewFiles(CertificateTemplates templates, SampleCertificates samples, CertificateDrawing drawing, DrawingQueue queue)
{
    public async Task<IResult> GetAsync(string language, string name, string ending, HttpResponse response)
    {
        if (Languages.Find(language) is not { } known || SampleCertificates.Names.All(sample => sample.Id != name))
            return Results.NotFound();
        if (ending != "svg" && !drawing.CanDraw)
            return Results.Redirect("/admin/certificates/preview");
        if (await queue.SampleAsync(ending, samples.Of(known.Tag, name), templates.InForce(known.Tag)) is not { } drawn)
            return response.AskToComeBack();
        response.Headers.ContentSecurityPolicy = SecurityHeaders.PicturePolicy;
        return Results.File(drawn, CertificateDrawing.ContentTypes[ending]);
    }
}
