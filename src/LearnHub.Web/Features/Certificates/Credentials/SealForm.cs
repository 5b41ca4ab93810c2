using System.Text;

namespace LearnHub.Web.Features.Certificates.Credentials;

/// <summary>Where a kind of file carries its seal: always at its end, in a place that viewers pass over.</summary>
/// <param name="Marker">Stands right before the seal.</param>
/// <param name="Before">Bytes of the frame before the marker.</param>
/// <param name="Tail">Bytes of the file that come after the frame.</param>
/// <param name="Frame">The seal with what stands around it.</param>
public sealed record SealForm(string Marker, int Before, int Tail, Func<string, byte[]> Frame)
{
    private const string PdfMarker = "\n%LearnHub-Seal ";
    private const string SvgMarker = "\n<?learnhub-seal ";

    // Ancillary, private, and not to be copied by a program that changes the picture.
    private const string PngChunk = "lhSL";

    /// <summary>A comment after the end mark, which stays within the last kilobyte as readers want it.</summary>
    public static SealForm Pdf { get; } = new(PdfMarker, 0, 0, seal => Bytes($"{PdfMarker}{seal}\n"));

    /// <summary>A processing instruction, not a comment: two hyphens, which no comment may hold, are usual in a signature.</summary>
    public static SealForm Svg { get; } = new(SvgMarker, 0, 0, seal => Bytes($"{SvgMarker}{seal}?>"));

    /// <summary>The last chunk before the end.</summary>
    public static SealForm Png { get; } = new(PngChunk, 4, PngFile.End.Length, seal => PngFile.Chunk(PngChunk, Bytes(seal)));

    public bool IsIn(byte[] file) => Place(file) >= 0;

    public byte[] Put(byte[] file, string seal) => [.. file[..^Tail], .. Frame(seal), .. file[^Tail..]];

    /// <summary>File and seal apart; null when the seal does not stand there exactly as it was put.</summary>
    public (byte[] File, string Seal)? Take(byte[] file)
    {
        var start = Place(file) - Before;
        var length = file.Length - Tail - start - Frame("").Length;
        if (start < 0 || length <= 0)
            return null;
        var seal = Encoding.ASCII.GetString(file, start + Before + Marker.Length, length);
        // Framed again it shows every byte that is another around the seal: a chunk's length and checksum, what stands behind.
        return file.AsSpan()[start..^Tail].SequenceEqual(Frame(seal)) ? ([.. file[..start], .. file[^Tail..]], seal) : null;
    }

    private int Place(byte[] file) => file.AsSpan().LastIndexOf(Bytes(Marker));

    private static byte[] Bytes(string text) => Encoding.ASCII.GetBytes(text);
}
