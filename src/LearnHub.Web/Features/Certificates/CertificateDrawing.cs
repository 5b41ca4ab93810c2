using System.Xml.Linq;
using LearnHub.Web.Features.Certificates.Templates;
using LearnHub.Web.Platform.Drawing;

namespace LearnHub.Web.Features.Certificates;

/// <summary>The certificate as a picture: one SVG template, filled; PDF and PNG are drawn from the same SVG.</summary>
public sealed class CertificateDrawing(CertificateTemplates templates, CertificatePrint print, PageLayout layout, SvgDrawing drawing)
{
    // A4 in points, 72 to the inch; a picture has twice as many dots.
    private const double LongSide = 841.89;
    private const double ShortSide = 595.276;
    private const double DotsPerPoint = 2;

    public bool CanDraw => drawing.IsAvailable;

    public byte[] Pdf(Certificate certificate, string verifyAddress) => Pdf(certificate, verifyAddress, templates.For(certificate));

    public byte[] Png(Certificate certificate, string verifyAddress) => Png(certificate, verifyAddress, templates.For(certificate));

    public string Svg(Certificate certificate, string verifyAddress) => Svg(certificate, verifyAddress, templates.For(certificate));

    public byte[] Pdf(Certificate certificate, string verifyAddress, CertificateDesign design)
    {
        var svg = Svg(certificate, verifyAddress, design);
        var (width, height) = PaperOf(svg);
        return drawing.ToPdf(svg, width, height, new PdfAbout($"{certificate.CourseTitle} – {certificate.HolderName}", certificate.Issuer, certificate.Language, certificate.IssuedAt));
    }

    public byte[] Png(Certificate certificate, string verifyAddress, CertificateDesign design)
    {
        var svg = Svg(certificate, verifyAddress, design);
        var (width, height) = PaperOf(svg);
        return drawing.ToPng(svg, (int)Math.Round(width * DotsPerPoint), (int)Math.Round(height * DotsPerPoint));
    }

    public string Svg(Certificate certificate, string verifyAddress, CertificateDesign design) =>
        layout.LayOut(design.Fill(print.Values(certificate, verifyAddress, design)), verifyAddress);

    /// <summary>A4, across or upright as the template is.</summary>
    private static (double Width, double Height) PaperOf(string svg) =>
        PageLayout.SizeOf(XDocument.Parse(svg).Root!) is (var width, var height) && width < height ? (ShortSide, LongSide) : (LongSide, ShortSide);
}
