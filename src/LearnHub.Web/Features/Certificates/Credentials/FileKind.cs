using System.Text;
using System.Xml;

namespace LearnHub.Web.Features.Certificates.Credentials;

/// <summary>What an uploaded file is, told by its content: a name says nothing.</summary>
public enum FileKind
{
    Other,
    Pdf,
    Png,
    Svg,
    Jwt,
}

internal static class FileKinds
{
    /// <summary>Every JOSE header begins with a brace and a quotation mark.</summary>
    private const string JwtStart = "eyJ";

    public static FileKind KindOf(byte[] file)
    {
        if (file.AsSpan().StartsWith("%PDF-"u8))
            return FileKind.Pdf;
        if (file.AsSpan().StartsWith(PngFile.Signature))
            return FileKind.Png;
        var text = TextOf(file);
        if (text.StartsWith(JwtStart, StringComparison.Ordinal))
            return FileKind.Jwt;
        return text.StartsWith('<') && text.Contains("<svg", StringComparison.Ordinal) ? FileKind.Svg : FileKind.Other;
    }

    public static string TextOf(byte[] file) => Encoding.UTF8.GetString(file).Trim('\uFEFF', ' ', '\t', '\r', '\n');

    /// <summary>Whether the file has an end, as one that was only half downloaded has not.</summary>
    public static bool IsWhole(FileKind kind, byte[] file) => kind switch
    {
        FileKind.Pdf => file.AsSpan().LastIndexOf("%%EOF"u8) >= 0,
        FileKind.Png => file.AsSpan().EndsWith(PngFile.End),
        FileKind.Svg => IsXml(file),
        _ => true,
    };

    private static bool IsXml(byte[] file)
    {
        try
        {
            using var stream = new MemoryStream(file);
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (reader.Read())
            {
                // Only whether it can be read to its end.
            }

            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
