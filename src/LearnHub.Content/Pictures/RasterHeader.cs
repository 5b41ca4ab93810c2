using System.Buffers.Binary;

namespace LearnHub.Content.Pictures;

/// <summary>Reads type and size from a picture's first bytes.</summary>
internal static class RasterHeader
{
    public static string? TypeOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
            return "image/png";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return "image/jpeg";
        if (bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8))
            return "image/gif";
        return bytes.Length >= 16 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8) ? "image/webp" : null;
    }

    /// <summary>Width and height in pixels, or null where the header does not tell.</summary>
    public static (int Width, int Height)? SizeOf(ReadOnlySpan<byte> bytes, string type)
    {
        var size = type switch
        {
            "image/png" when bytes.Length >= 24 => (BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..])),
            "image/gif" when bytes.Length >= 10 => (BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..])),
            "image/jpeg" => Jpeg(bytes),
            "image/webp" => WebP(bytes),
            _ => (0, 0),
        };
        return size is ( > 0 and <= 100_000, > 0 and <= 100_000) ? size : null;
    }

    private static (int Width, int Height) Jpeg(ReadOnlySpan<byte> bytes)
    {
        var i = 2;
        while (i + 9 <= bytes.Length && bytes[i] == 0xFF)
        {
            var marker = bytes[i + 1];
            if (marker == 0xFF)
            {
                i++;
                continue;
            }

            // Start of frame, of whatever kind, holds the size; C4, C8 and CC are something else.
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return (BinaryPrimitives.ReadUInt16BigEndian(bytes[(i + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(i + 5)..]));

            i += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(i + 2)..]);
        }

        return (0, 0);
    }

    private static (int Width, int Height) WebP(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 30)
            return (0, 0);

        var chunk = bytes[12..16];
        if (chunk.SequenceEqual("VP8X"u8))
            return (1 + (bytes[24] | (bytes[25] << 8) | (bytes[26] << 16)), 1 + (bytes[27] | (bytes[28] << 8) | (bytes[29] << 16)));

        if (chunk.SequenceEqual("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]);
            return ((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
        }

        return chunk.SequenceEqual("VP8 "u8)
            ? (BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF)
            : (0, 0);
    }
}
