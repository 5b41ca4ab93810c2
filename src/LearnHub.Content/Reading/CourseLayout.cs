using System.Collections.Immutable;

namespace LearnHub.Content.Reading;

/// <summary>Which files a course has, and which of them do not belong there.</summary>
internal sealed record CourseLayout(string CourseId, string Source, ImmutableDictionary<(string Language, string Module), string> Paths)
{
    private static readonly ImmutableHashSet<string> s_reserved = ["images", "quiz"];

    public IEnumerable<string> Languages => Paths.Keys.Select(key => key.Language).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    public string? Find(string language, string module) => Paths.GetValueOrDefault((language, module));

    /// <summary>Whether an error in that file costs a translation only, and not the course.</summary>
    public bool IsTranslation(string path) => Paths.Any(file => file.Value == path && file.Key.Language != Source);

    public static CourseLayout Of(CourseFiles files, string courseId, CourseHead head, ProblemList problems)
    {
        var paths = ImmutableDictionary.CreateBuilder<(string, string), string>();
        var folder = courseId + "/";
        foreach (var path in files.Files.Keys.Where(path => path.StartsWith(folder, StringComparison.Ordinal)))
        {
            if (path[folder.Length..].Split('/') is not [var language, var name])
            {
                if (path != folder + "course.yml" && !path.StartsWith(folder + "images/", StringComparison.Ordinal))
                    problems.In(path).Warning(Position.Start, "unknown-file", "This file is not read. A course has course.yml, a folder for each language and the folder images.");
                continue;
            }

            if (language == "images")
                continue;

            var id = name.EndsWith(".md", StringComparison.Ordinal) ? name[..^3] : "";
            if (!Ids.IsLanguage(language) || !name.EndsWith(".md", StringComparison.Ordinal))
                problems.In(path).Warning(Position.Start, "unknown-file", "This file is not read. Modules are .md files in a folder named by their language, such as de.");
            else if (!Ids.IsName(id))
                problems.In(path).Error(Position.Start, "unsafe-file-name", "A module's file is named with lower case letters, digits and hyphens: its name becomes its address.");
            else if (s_reserved.Contains(id))
                problems.In(path).Error(Position.Start, "reserved-name", $"`{id}` cannot be the name of a module. Choose another.");
            else if (head.Modules.All(module => module.Value != id))
                problems.In(path).Warning(Position.Start, "module-not-listed", $"The module is not shown, because `modules` in course.yml does not name it. Add `{id}` there.");
            else
                paths[(language, id)] = path;
        }

        foreach (var module in head.Modules.Where(module => s_reserved.Contains(module.Value)))
            problems.In(folder + "course.yml").Error(module.At, "reserved-name", $"`{module.Value}` cannot be the name of a module. Choose another, here and for its files.");
        var layout = new CourseLayout(courseId, head.Source, paths.ToImmutable());
        foreach (var module in head.Modules.Where(module => !s_reserved.Contains(module.Value) && layout.Find(head.Source, module.Value) is null))
            problems.In(folder + "course.yml").Error(module.At, "missing-module", $"The file {courseId}/{head.Source}/{module.Value}.md does not exist. Write it or take `{module.Value}` out of `modules`.");
        return layout;
    }
}
