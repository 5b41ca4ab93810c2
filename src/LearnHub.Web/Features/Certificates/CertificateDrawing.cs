using System.Text;
using System.Xml.Linq;
using LearnHub.Web.Features.Certificates.Templates;
using LearnHub.Web.Platform.Drawing;

namespace LearnHub.Web.Features.Certificates;

/// <summary>The certificate as a picture: one SVG template, filled; PDF and PNG are drawn from the same SVG. For requests see <see cref="DrawingQueue"/>.</summary>
public sealed class CertificateDrawing(CertificateTemplates templates, CertificatePrint print, PageLayout layout, SvgDrawing drawing)
{
    // A4 in points, 72 to the inch; a picture has twice as many dots.
    private const double LongSide = 841.89;
    private const double ShortSide = 595.276;
    private const double DotsPerPoint = 2;

    /// <summary>Endings of the files that a certificate can be had as, and what they are.</summary>
    public static IReadOnlyDictionary<string, string> ContentTypes { get; } =
        new Dictionary<string, string> { ["svg"] = "image/svg+xml", ["pdf"] = "application/pdf", ["png"] = "image/png" };

    /// <summary>Whether all of them can be drawn here; otherwise only the SVG.</summary>
    public bool CanDraw => drawing.IsAvailable;

    /// <summary>Draws the file with that ending, in the design of the day of issue unless another is given.</summary>
    public byte[] Draw(string ending, Certificate certificate, string verifyAddress, CertificateDesign? design = null)
    {
        design ??= templates.For(certificate);
        var svg = layout.LayOut(design.Fill(print.Values(certificate, verifyAddress, design)), verifyAddress);
        var (width, height) = PaperOf(svg);
        return ending switch
        {
            "pdf" => drawing.ToPdf(svg, width, height, new PdfAbout($"{certificate.CourseTitle} – {certificate.HolderName}", certificate.Issuer, certificate.Language, certificate.IssuedAt)),
            "png" => drawing.ToPng(svg, (int)Math.Round(width * DotsPerPoint), (int)Math.Round(height * DotsPerPoint)),
            "svg" => Encoding.UTF8.GetBytes(svg),
            _ => throw new ArgumentException($"No certificate is drawn as {ending}.", nameof(ending)),
        };
    }

    /// <summary>A4, across or upright as the template is.</summary>
    private static (double Width, double Height) PaperOf(string svg) =>
        PageLayout.SizeOf(XDocument.Parse(svg).Root!) is (var width, var height) && width < height ? (ShortSide, LongSide) : (LongSide, ShortSide);
}
