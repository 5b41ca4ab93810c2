using LearnHub.Web.Features.Certificates.Templates;
using LearnHub.Web.Platform;
using LearnHub.Web.Texts;

namespace LearnHub.Web.Features.Certificates;

/// <summary>The files of samples, drawn with the templates now in force.</summary>
public sealed class PreviewFiles(CertificateTemplates templates, SampleCertificates samples, CertificateDrawing drawing, IHttpContextAccessor http)
{
    public IResult Get(string language, string name, string ending, string contentType)
    {
        if (Languages.Find(language) is not { } known || SampleCertificates.Names.All(sample => sample.Id != name))
            return Results.NotFound();
        if (ending != "svg" && !drawing.CanDraw)
            return Results.Redirect("/admin/certificates/preview");
        var (sample, design, verify) = (samples.Of(known.Tag, name), templates.InForce(known.Tag), SampleCertificates.VerifyAddress);
        http.HttpContext!.Response.Headers.ContentSecurityPolicy = SecurityHeaders.PicturePolicy;
        var bytes = ending switch
        {
            "pdf" => drawing.Pdf(sample, verify, design),
            "png" => drawing.Png(sample, verify, design),
            _ => System.Text.Encoding.UTF8.GetBytes(drawing.Svg(sample, verify, design)),
        };
        return Results.File(bytes, contentType);
    }
}
