using System.Globalization;
using System.Text;
using System.Xml.Linq;
using LearnHub.Content;

namespace LearnHub.Web.Features.Certificates.Templates;

/// <summary>The operator's logo as an address that holds the picture itself.</summary>
internal static class Logo
{
    private const int MostBytes = 1_000_000;
    private const double DrawnWidth = 1200;

    public static (string? Address, IReadOnlyList<Problem> Problems) Read(string path)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            if (bytes.Length > MostBytes)
                return Refused(path, $"It is larger than {MostBytes} bytes.");
            return bytes switch
            {
                [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => (Address("png", bytes), []),
                [0xFF, 0xD8, 0xFF, ..] => (Address("jpeg", bytes), []),
                _ => Drawing(path, Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF')),
            };
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            return Refused(path, broken.Message);
        }
    }

    private static (string? Address, IReadOnlyList<Problem> Problems) Drawing(string path, string text)
    {
        var problems = TemplateCheck.OfLogo(path, text);
        if (problems.Count > 0)
            return (null, problems);
        var page = XDocument.Parse(text);
        if (PageLayout.SizeOf(page.Root!) is not var (width, height))
            return Refused(path, "The svg element needs a viewBox.");
        // A drawing within a drawing is drawn in the size that it gives for itself, then scaled: small ones would be coarse.
        page.Root!.SetAttributeValue("width", DrawnWidth.ToString(CultureInfo.InvariantCulture));
        page.Root!.SetAttributeValue("height", (DrawnWidth * height / width).ToString("0.###", CultureInfo.InvariantCulture));
        return (Address("svg+xml", Encoding.UTF8.GetBytes(page.ToString(SaveOptions.DisableFormatting))), []);
    }

    private static string Address(string type, byte[] bytes) => $"data:image/{type};base64,{Convert.ToBase64String(bytes)}";

    private static (string? Address, IReadOnlyList<Problem> Problems) Refused(string path, string message) => (null, [new Problem(path, 1, 1, Severity.Error, "logo", message)]);
}
