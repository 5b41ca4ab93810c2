namespace LearnHub.Content.Reading;

/// <summary>Sets a module's front matter apart from its text.</summary>
internal static class FrontMatter
{
    private const string Fence = "---\n";

    /// <returns>
    /// The YAML between the fences (null when there is none), and the whole text with everything up to the second fence blanked out, so that all offsets and
    /// lines stay as they are in the file.
    /// </returns>
    public static (string? Yaml, string Body) Split(string text)
    {
        if (!text.StartsWith(Fence, StringComparison.Ordinal))
            return (null, text);

        for (var start = Fence.Length; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            var line = end < 0 ? text.AsSpan(start) : text.AsSpan(start, end - start);
            if (line.TrimEnd().SequenceEqual("---"))
            {
                var bodyStart = end < 0 ? text.Length : end + 1;
                return (text[Fence.Length..start], Blank(text, bodyStart));
            }

            start = end < 0 ? text.Length : end + 1;
        }

        return (null, text);
    }

    private static string Blank(string text, int until) => string.Create(text.Length, (text, until), static (span, state) =>
    {
        state.text.CopyTo(span);
        foreach (ref var c in span[..state.until])
        {
            if (c != '\n')
                c = ' ';
        }
    });
}
