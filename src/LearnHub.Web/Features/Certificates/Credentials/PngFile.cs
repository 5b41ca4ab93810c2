using System.Buffers.Binary;
using System.Text;

namespace LearnHub.Web.Features.Certificates.Credentials;

/// <summary>As much of a PNG's build as it takes to put a chunk in: signature and header are 33 bytes, the end is 12.</summary>
internal static class PngFile
{
    private const int HeadLength = 33;
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(TableEntry)];

    public static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static ReadOnlySpan<byte> End => [0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82];

    public static byte[] WithChunkAfterHead(byte[] png, byte[] chunk) => [.. png[..HeadLength], .. chunk, .. png[HeadLength..]];

    public static byte[] WithChunkBeforeEnd(byte[] png, byte[] chunk) => [.. png[..^End.Length], .. chunk, .. png[^End.Length..]];

    public static byte[] Chunk(string type, ReadOnlySpan<byte> data)
    {
        var chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.ASCII.GetBytes(type, chunk.AsSpan(4));
        data.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Checksum(chunk.AsSpan(4, 4 + data.Length)));
        return chunk;
    }

    /// <summary>CRC-32 as PNG counts it, over type and data.</summary>
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var part in bytes)
            sum = Table[(byte)(sum ^ part)] ^ (sum >> 8);
        return ~sum;
    }

    private static uint TableEntry(int index)
    {
        var entry = (uint)index;
        for (var bit = 0; bit < 8; bit++)
            entry = (entry & 1) == 0 ? entry >> 1 : 0xEDB88320 ^ (entry >> 1);
        return entry;
    }
}
