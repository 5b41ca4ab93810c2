using System.Globalization;
using LearnHub.Web.Platform;
using LearnHub.Web.Platform.Drawing;
using LearnHub.Web.Texts;
using QRCoder;

namespace LearnHub.Web.Features.Certificates;

/// <summary>The certificate as a picture: one SVG template, filled; PDF and PNG are drawn from the same SVG.</summary>
public sealed class CertificateDrawing(InterfaceTexts texts, SvgDrawing drawing, LocalTime local)
{
    // A4 across, in CSS pixels.
    private const double Width = 1123;
    private const double Height = 794;
    private const double PngScale = 1.5;

    private static readonly Func<object, string> Template = TemplateEngine.Compile(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Features", "Certificates", "Templates", "certificate.svg")));

    public bool CanDraw => drawing.IsAvailable;

    public byte[] Pdf(Certificate certificate, string verifyAddress) =>
        drawing.ToPdf(Svg(certificate, verifyAddress), Width, Height, $"{certificate.CourseTitle} – {certificate.HolderName}", certificate.Issuer);

    public byte[] Png(Certificate certificate, string verifyAddress) => drawing.ToPng(Svg(certificate, verifyAddress), Width, Height, PngScale);

    public string Svg(Certificate certificate, string verifyAddress)
    {
        var words = texts.For(certificate.Language);
        return Template(new
        {
            lang = words.Language.Tag,
            dir = words.Language.Direction,
            words.Print.Heading,
            words.Print.Confirms,
            Name = Lines(certificate.HolderName, 38, top: 300, step: 46),
            NameSize = SizeFor(certificate.HolderName, (24, 46), (38, 36), (int.MaxValue, 30)),
            words.Print.Completed,
            Title = Lines(certificate.CourseTitle, 46, top: 408, step: 38),
            TitleSize = SizeFor(certificate.CourseTitle, (46, 32), (int.MaxValue, 27)),
            ModulesHead = words.Print.Modules,
            Modules = Lines(string.Join("  ·  ", certificate.Modules.Select(module => module.Title)), 96, top: 510, step: 23),
            Scope = words.Print.Scope.For(certificate.Minutes),
            CompletedOn = words.Print.CompletedOn.With(local.Of(certificate.CompletedAt)),
            IssuedOn = words.Print.IssuedOn.With(local.Of(certificate.IssuedAt)),
            ValidUntil = certificate.ValidUntil is { } until ? words.Print.ValidUntil.With(until) : "",
            NumberLabel = words.Print.Number,
            certificate.Number,
            words.Print.VerifyAt,
            VerifyAddress = verifyAddress,
            certificate.Issuer,
            Qr = QrPath(verifyAddress),
        });
    }

    private static int SizeFor(string text, params (int Letters, int Size)[] steps) => steps.First(step => text.Length <= step.Letters).Size;

    /// <summary>Breaks a text at spaces into lines of at most so many letters, and says how far down each stands.</summary>
    private static IReadOnlyList<Line> Lines(string text, int letters, int top, int step)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' '))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + 1 + word.Length > letters)
                lines.Add(word);
            else
                lines[^1] = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
        }

        // Several lines grow upward and downward from the middle of their place.
        var first = top - ((lines.Count - 1) * step / 2);
        return [.. lines.Select((line, index) => new Line(line, (first + (index * step)).ToString(CultureInfo.InvariantCulture)))];
    }

    /// <summary>The code as one path of unit squares.</summary>
    private static string QrPath(string content)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(content, QRCodeGenerator.ECCLevel.M);
        var path = new System.Text.StringBuilder();
        for (var row = 0; row < data.ModuleMatrix.Count; row++)
        {
            for (var column = 0; column < data.ModuleMatrix[row].Count; column++)
            {
                if (data.ModuleMatrix[row][column])
                    path.Append(CultureInfo.InvariantCulture, $"M{column} {row}h1v1h-1z");
            }
        }

        return path.ToString();
    }

    private sealed record Line(string Text, string Y);
}
