using System.Text;

namespace LearnHub.Content.Reading;

/// <summary>Turns a file's bytes into text with <c>\n</c> as its only line end, so that columns and offsets mean the same everywhere.</summary>
internal static class TextFile
{
    /// <summary>Ten times what a long module has. Markdig takes quadratic time on some input (reference definitions), at this size about a second.</summary>
    public const int MaxModuleBytes = 128 * 1024;

    public const int MaxYamlBytes = 1024 * 1024;

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, or null when it cannot be read at all.</summary>
    public static string? Read(ReadOnlySpan<byte> bytes, int maxBytes, FileProblems problems)
    {
        if (bytes.Length > maxBytes)
        {
            problems.Error(Position.Start, "file-too-large",
                $"The file has {bytes.Length / 1024} KB; {maxBytes / 1024} KB is the most. Split it into smaller ones.");
            return null;
        }

        if (bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];

        string text;
        try
        {
            text = s_strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            problems.Error(LineOfBadBytes(bytes), "not-utf8", "The file is not in UTF-8. Save it again with the encoding UTF-8.");
            return null;
        }

        text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return WithoutControlCharacters(text, problems);
    }

    private static Position LineOfBadBytes(ReadOnlySpan<byte> bytes)
    {
        var line = 1;
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var length) != System.Buffers.OperationStatus.Done)
                break;
            if (rune.Value == '\n')
                line++;
            bytes = bytes[length..];
        }

        return new Position(line, 1);
    }

    private static string WithoutControlCharacters(string text, FileProblems problems)
    {
        var first = text.AsSpan().IndexOfAnyInRange('\0', '\u001F');
        if (first < 0)
            return text;

        var (line, lineStart, reported) = (1, 0, false);
        StringBuilder? clean = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                line++;
                lineStart = i + 1;
            }
            else if (text[i] < ' ' && text[i] != '\t')
            {
                clean ??= new StringBuilder(text);
                clean[i] = '\uFFFD';
                if (!reported)
                {
                    problems.Error(new Position(line, i - lineStart + 1), "control-character",
                        $"Here stands the invisible control character U+{(int)text[i]:X4}. Delete it.");
                    reported = true;
                }
            }
        }

        return clean?.ToString() ?? text;
    }
}
