using LearnHub.Content;

namespace LearnHub.Web.Commands;

/// <summary>Notes in a course's translations which source text they translate: to be run by whoever has just brought them up to date.</summary>
public static class StampTranslations
{
    public static int Run(string[] args, TextWriter output)
    {
        var courses = Settings.Read().Courses;
        if (args is not [var course, .. var rest] || rest.Length > 1 || !Directory.Exists(Path.Combine(courses, course)))
        {
            output.WriteLine("Say which course, and if you like which language: learnhub stamp-translations first-weeks ar");
            return 2;
        }

        var folder = Path.Combine(courses, course);
        var source = SourceLanguage(Path.Combine(folder, "course.yml"));
        foreach (var file in Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var language = Path.GetFileName(Path.GetDirectoryName(file)!);
            var original = Path.Combine(folder, source, Path.GetFileName(file));
            if (language == source || (rest is [var only] && only != language) || !File.Exists(original))
                continue;
            var before = File.ReadAllText(file);
            var after = TranslationStamp.Write(before, TranslationStamp.For(File.ReadAllText(original)));
            if (after == before)
                continue;
            File.WriteAllText(file, after);
            output.WriteLine($"stamped {file}");
        }

        return 0;
    }

    private static string SourceLanguage(string courseFile) =>
        File.ReadLines(courseFile).Select(line => line.Split(':', 2)).FirstOrDefault(pair => pair[0] == "source")?[1].Trim() ?? "de";
}
