namespace LearnHub.Content.Reading;

/// <summary>
/// Finds paragraphs with so many brackets or emphasis marks that Markdig would take quadratic time on them (32,000 unfinished links: 12 seconds). Nobody writes those.
/// </summary>
internal static class Complexity
{
    private const int MostMarks = 2000;

    /// <returns>The line (from 1) of the first paragraph, or other run of lines without an empty one, that has too many; null when all is well.</returns>
    public static int? TooComplexLine(ReadOnlySpan<char> text)
    {
        var (number, first, marks) = (0, 1, 0);
        foreach (var line in text.EnumerateLines())
        {
            number++;
            if (line.IsWhiteSpace())
            {
                (first, marks) = (number + 1, 0);
                continue;
            }

            foreach (var c in line)
            {
                if (c is '[' or '*' or '_' or '<' or '`' or '{')
                    marks++;
            }

            if (marks > MostMarks)
                return first;
        }

        return null;
    }
}
