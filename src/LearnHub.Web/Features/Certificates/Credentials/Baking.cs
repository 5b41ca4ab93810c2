using System.Text;
using System.Xml.Linq;

namespace LearnHub.Web.Features.Certificates.Credentials;

/// <summary>Puts a badge into a picture as Open Badges 3.0 says (section 5.3), so that the picture is the credential.</summary>
public static class Baking
{
    public const string Keyword = "openbadgecredential";
    public const string Namespace = "https://purl.imsglobal.org/ob/v3p0";

    public static byte[] IntoPng(byte[] png, string jwt) =>
        // Keyword, not compressed, no language, no translated keyword, text.
        PngFile.WithChunkAfterHead(png, PngFile.Chunk("iTXt", Encoding.UTF8.GetBytes($"{Keyword}\0\0\0\0\0{jwt}")));

    public static byte[] IntoSvg(byte[] svg, string jwt)
    {
        using var stream = new MemoryStream(svg);
        var drawing = XDocument.Load(stream, LoadOptions.PreserveWhitespace);
        var root = drawing.Root!;
        root.SetAttributeValue(XNamespace.Xmlns + "openbadges", Namespace);
        root.AddFirst(new XElement(XName.Get("credential", Namespace), new XAttribute("verify", jwt)));
        return Encoding.UTF8.GetBytes(drawing.Declaration + drawing.ToString(SaveOptions.DisableFormatting));
    }
}
