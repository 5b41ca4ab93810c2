namespace LearnHub.Content.Tests.Support;

/// <summary>How examples of several files are written, and how new ones get their expected part.</summary>
internal static class Specs
{
    private const string FileMark = "@@ ";

    /// <summary>Files after lines of the form <c>@@ path</c>. A module without front matter gets the usual one.</summary>
    public static Dictionary<string, string> FilesOf(string text)
    {
        var files = new Dictionary<string, string> { ["c/de/m.md"] = World.Front + "Text.\n" };
        foreach (var part in ("\n" + text).Split("\n" + FileMark, StringSplitOptions.RemoveEmptyEntries))
        {
            var (path, body) = part.Split('\n', 2) is [var first, var rest] ? (first.Trim(), rest + "\n") : (part.Trim(), "");
            files[path] = path.EndsWith(".md", StringComparison.Ordinal) && !body.StartsWith("---", StringComparison.Ordinal) ? World.Front + body : body;
        }

        return files;
    }

    /// <summary>Source and translation (after <c>@@</c>) of a module; the problems of the translation, with lines counted from its body's first.</summary>
    public static string Translation(Example example)
    {
        var (source, translation) = example.Sections[0].Split("\n@@\n", 2) is [var first, var second] ? (World.Front + first + "\n", second + "\n") : throw new InvalidDataException("@@ is missing");
        var front = translation.StartsWith("---\n", StringComparison.Ordinal) ? "" : World.TranslationFront.Replace("STAMP", TranslationStamp.For(source));
        var files = World.Files(new Dictionary<string, string> { ["c/de/m.md"] = source, ["c/uk/m.md"] = front + translation });
        var library = CourseReader.ReadAll(files, World.Options());
        Assert.DoesNotContain(library.Problems, problem => problem.File.StartsWith("c/de", StringComparison.Ordinal) && problem.Severity == Severity.Error);
        var problems = library.Problems.Where(problem => problem.File == "c/uk/m.md").Select(problem => problem with { Line = problem.Line - front.Count(c => c == '\n') });
        var shown = Shown.Problems(problems);
        var isThere = library.Courses["c"].Module("m")!.Texts.ContainsKey("uk");
        Assert.Equal(!shown.Contains(" error "), isThere);
        return shown;
    }

    /// <summary>With the environment variable ACCEPT_SPECS set to the folder of the spec files, writes what came out into them. Read the diff before you commit it.</summary>
    public static void AcceptedInto(Example example, List<string> actual)
    {
        if (Environment.GetEnvironmentVariable("ACCEPT_SPECS") is not { Length: > 0 } folder)
            return;

        var path = Path.Combine(folder, example.File);
        var lines = File.ReadAllLines(path).ToList();
        var heads = Example.All().Where(other => other.File == example.File).ToList();
        var index = heads.FindIndex(other => other.Line == example.Line);
        var start = lines.Select((line, i) => (line, i)).Where(line => line.line.StartsWith("``````", StringComparison.Ordinal) && line.line.Contains(" example")).ElementAt(index).i;
        var fence = lines[start][..(lines[start].LastIndexOf('`') + 1)];
        var end = lines.IndexOf(fence, start + 1);
        var dot = lines.IndexOf(".", start);
        if (dot < 0 || dot > end)
            dot = end;

        while (actual.Count > 0 && actual[^1].Length == 0)
            actual.RemoveAt(actual.Count - 1);
        lines.RemoveRange(dot, end - dot);
        lines.InsertRange(dot, actual.SelectMany(section => section.Replace("\t", "→").Split('\n').Prepend(".")));
        File.WriteAllLines(path, lines);
    }
}
