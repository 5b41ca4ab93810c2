namespace LearnHub.Content.Tests.Support;

/// <summary>One example of a spec file: what is written, and what must come of it.</summary>
/// <param name="Kind">First word after "example": html, problems, question, library, translation, markdown.</param>
/// <param name="Options">The further words, name=value.</param>
/// <param name="Sections">What stands between the lines that are only a dot.</param>
public sealed record Example(string File, int Line, string Heading, string Kind, IReadOnlyDictionary<string, string> Options, IReadOnlyList<string> Sections)
{
    public string? this[string option] => Options.GetValueOrDefault(option);

    /// <summary>The examples of all files in Specs.</summary>
    public static IEnumerable<Example> All() =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Specs"), "*.md")
            .Where(path => Path.GetFileName(path) != "README.md")
            .Order(StringComparer.Ordinal)
            .SelectMany(Read);

    private static IEnumerable<Example> Read(string path)
    {
        var lines = System.IO.File.ReadAllLines(path);
        var heading = "";
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('#'))
                heading = lines[i].TrimStart('#', ' ');
            if (!lines[i].StartsWith("``````", StringComparison.Ordinal) || !lines[i].Contains(" example", StringComparison.Ordinal))
                continue;

            var fence = lines[i][..(lines[i].LastIndexOf('`') + 1)];
            var words = lines[i][fence.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var start = i + 1;
            var end = Array.IndexOf(lines, fence, start);
            Assert.True(end > 0, $"{path}:{i + 1}: the example never ends");
            yield return new Example(
                Path.GetFileName(path),
                i + 1,
                heading,
                words.ElementAtOrDefault(1) ?? "html",
                words.Skip(2).Select(word => word.Split('=', 2)).ToDictionary(word => word[0], word => word.ElementAtOrDefault(1) ?? ""),
                SplitAtDots(lines[start..end]));
            i = end;
        }
    }

    private static List<string> SplitAtDots(string[] lines)
    {
        var sections = new List<List<string>> { new() };
        foreach (var line in lines)
        {
            if (line == ".")
                sections.Add([]);
            else
                sections[^1].Add(line.Replace("→", "\t"));
        }

        return [.. sections.Select(section => string.Join('\n', section).Trim('\n'))];
    }

    public override string ToString() => $"{File}:{Line} {Heading}";
}
