using System.Text;

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
    /// <summary>How far into a file its kind is looked for: nothing that was handed out here has more before its root element.</summary>
    private const int Head = 4096;

    /// <summary>Every JOSE header begins with a brace and a quotation mark.</summary>
    private static ReadOnlySpan<byte> JwtStart => "eyJ"u8;

    public static FileKind KindOf(byte[] file)
    {
        if (file.AsSpan().StartsWith("%PDF-"u8))
            return FileKind.Pdf;
        if (file.AsSpan().StartsWith(PngFile.Signature))
            return FileKind.Png;
        var text = Trimmed(file);
        if (text.StartsWith(JwtStart))
            return FileKind.Jwt;
        return text.StartsWith("<"u8) && text[..Math.Min(Head, text.Length)].IndexOf("<svg"u8) >= 0 ? FileKind.Svg : FileKind.Other;
    }

    public static string TextOf(byte[] file) => Encoding.UTF8.GetString(Trimmed(file));

    /// <summary>Whether the file has an end, as one that was only half downloaded has not. It is not read for that: a stranger's file can be made to take long.</summary>
    public static bool IsWhole(FileKind kind, byte[] file) => kind switch
    {
        FileKind.Pdf => file.AsSpan().LastIndexOf("%%EOF"u8) >= 0,
        FileKind.Png => file.AsSpan().EndsWith(PngFile.End),
        FileKind.Svg => file.AsSpan().LastIndexOf("</svg>"u8) >= 0 || Trimmed(file).EndsWith("/>"u8),
        _ => true,
    };

    private static ReadOnlySpan<byte> Trimmed(byte[] file)
    {
        var text = file.AsSpan();
        return (text.StartsWith(Encoding.UTF8.Preamble) ? text[Encoding.UTF8.Preamble.Length..] : text).Trim(" \t\r\n"u8);
    }
}
