using System.Collections.Immutable;
using LearnHub.Content.Markdown;
using LearnHub.Content.Markdown.Figures;
using LearnHub.Content.Pictures;
using LearnHub.Content.Shared;
using LearnHub.Content.Yaml;

namespace LearnHub.Content.Reading;

/// <summary>What is known of the other courses while one is read.</summary>
/// <param name="Courses">All ids; null when they are unknown.</param>
/// <param name="Requires">For each course all that it requires, directly or by way of others.</param>
internal sealed record Neighbours(ImmutableHashSet<string>? Courses, ImmutableDictionary<string, ImmutableHashSet<string>> Requires)
{
    /// <summary>When a course is read on its own.</summary>
    public static readonly Neighbours Unknown = new(null, ImmutableDictionary<string, ImmutableHashSet<string>>.Empty);

    public bool DoesRequire(string course, string other) => Requires.TryGetValue(course, out var all) && all.Contains(other);
}

/// <summary>Reads one course's folder.</summary>
internal sealed class CourseFolder(CourseFiles files, string courseId, ReadingOptions options, SharedFiles shared, Neighbours neighbours, ProblemList problems)
{
    private const string HeadFile = "course.yml";
    private readonly string _folder = courseId + "/";

    /// <summary>What is due among the figures that each file shows.</summary>
    public IReadOnlyDictionary<string, FigureCheck> Figures { get; private set; } = ImmutableDictionary<string, FigureCheck>.Empty;

    public static CourseHead? ReadHead(CourseFiles files, string courseId, ProblemList problems)
    {
        var path = $"{courseId}/{HeadFile}";
        var inFile = problems.In(path);
        if (!files.Files.TryGetValue(path, out var bytes))
        {
            inFile.Error(Position.Start, "missing-course", $"There is no course `{courseId}`: its folder has no course.yml.");
            return null;
        }

        return TextFile.Read(bytes.AsSpan(), TextFile.MaxYamlBytes, inFile) is { } text && YamlReader.Read(text, 0, inFile) is { } map
            ? CourseHead.Read(map, inFile)
            : null;
    }

    public Course? Read()
    {
        if (!Ids.IsName(courseId))
        {
            problems.In(_folder + HeadFile).Error(Position.Start, "unsafe-file-name", "A course's folder is named with lower case letters, digits and hyphens.");
            return null;
        }

        var (pictures, refused) = PictureReader.ReadAll(files, courseId, problems);
        if (ReadHead(files, courseId, problems) is not { } head)
            return null;

        var headProblems = problems.In(_folder + HeadFile);
        CheckRequires(head, headProblems);
        CheckRefresher(head, headProblems);
        var layout = CourseLayout.Of(files, courseId, head, problems);
        var sources = ParseAll(layout, head, pictures, head.Source, ImmutableDictionary<string, ModuleFile>.Empty);
        var anchors = sources.ToImmutableDictionary(source => source.Key, source => source.Value.Headings.ToImmutableHashSet(StringComparer.Ordinal));
        foreach (var missing in head.Modules.Where(module => !anchors.ContainsKey(module.Value)))
            anchors = anchors.SetItem(missing.Value, []);
        var reader = new ModuleReader(new PageTargets(neighbours.Courses, anchors, refused));

        var modules = sources.ToDictionary(source => source.Key, source => reader.ReadSource(source.Value), StringComparer.Ordinal);
        var texts = modules.Values.Select(module => (module.File, Id: ModuleId(module.File), module.Text)).ToList();
        foreach (var language in layout.Languages.Where(language => language != head.Source))
        {
            foreach (var (id, file) in ParseAll(layout, head, pictures, language, sources))
            {
                if (modules.TryGetValue(id, out var source) && reader.ReadTranslation(file, source) is { } text)
                    texts.Add((file, id, text));
            }
        }

        CheckTexts(head, texts.Select(text => text.Text.Language), headProblems);
        var drawing = DrawingOf(head, pictures, headProblems);
        Figures = reader.Figures;
        if (problems.HasErrorIn(file => file.StartsWith(_folder, StringComparison.Ordinal) && !layout.IsTranslation(file)))
            return null;

        return new Course
        {
            Id = courseId,
            ContentHash = files.Only(courseId).ContentHash,
            Audience = head.Audience,
            SourceLanguage = head.Source,
            Title = new LocalizedText(head.Title, head.Source),
            Summary = new LocalizedText(head.Summary, head.Source),
            Modules = [.. head.Modules.Select(module => Module(modules[module.Value], head, texts.Where(text => text.Id == module.Value).Select(text => text.Text)))],
            Languages = [head.Source, .. texts.Select(text => text.Text.Language).Where(language => language != head.Source).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Journey = head.Journey,
            Drawing = drawing,
            MaxAttempts = head.MaxAttempts,
            Certificate = head.Certificate,
            Requires = [.. head.Requires.Select(course => course.Value)],
            Images = pictures.ToImmutableDictionary(picture => picture.Key, picture => picture.Value.Picture),
        };
    }

    private static string ModuleId(ModuleFile file) => Path.GetFileNameWithoutExtension(file.Path);

    private static Module Module(SourceModule source, CourseHead head, IEnumerable<ModuleText> texts) => new()
    {
        Id = ModuleId(source.File),
        Minutes = source.Front.Minutes,
        Level = source.Front.Level,
        Checked = source.Front.Checked,
        Sources = source.Front.Sources,
        PassPercent = source.Front.PassPercent ?? head.PassPercent,
        Draw = source.Front.Draw,
        Questions = [.. source.InQuiz(practice: false)],
        PracticeQuestions = [.. source.InQuiz(practice: true)],
        Texts = texts.ToImmutableDictionary(text => text.Language),
        SourceLanguage = head.Source,
    };

    private ImmutableDictionary<string, ModuleFile> ParseAll(
        CourseLayout layout, CourseHead head, ImmutableDictionary<string, CoursePicture> pictures, string language, ImmutableDictionary<string, ModuleFile> sources)
    {
        var page = new PageContext
        {
            CourseId = courseId,
            Language = language,
            SourceLanguage = head.Source,
            On = options.On,
            Region = options.Region,
            Words = options.Words(language),
            Shared = shared,
            Facts = shared.Regions.FactsIn(options.Region, shared.Facts),
            Pictures = pictures,
        };
        var parsed = ImmutableDictionary.CreateBuilder<string, ModuleFile>(StringComparer.Ordinal);
        foreach (var id in head.Modules.Select(module => module.Value))
        {
            if (layout.Find(language, id) is { } path && ModuleFile.Parse(path, files.Files[path].AsSpan(), page, problems.In(path), sources.GetValueOrDefault(id)) is { } file)
                parsed[id] = file;
        }

        return parsed.ToImmutable();
    }

    private void CheckRequires(CourseHead head, FileProblems headProblems)
    {
        foreach (var required in head.Requires)
        {
            if (neighbours.Courses?.Contains(required.Value) == false)
                headProblems.Error(required.At, "unknown-course", $"There is no course `{required.Value}`. Write the name of its folder.");
            else if (required.Value == courseId || neighbours.DoesRequire(required.Value, courseId))
                headProblems.Error(required.At, "requires-circle", $"`{required.Value}` in turn requires `{courseId}`, so nobody could begin. Take one of them out of `requires`.");
        }
    }

    private void CheckRefresher(CourseHead head, FileProblems headProblems)
    {
        if (head.Refresher is not { } refresher)
            return;
        if (refresher.Value == courseId)
            headProblems.Error(refresher.At, "unknown-course", "A course renews its own certificate anyway. Name another course as `refresher`, or leave it out.");
        else if (neighbours.Courses?.Contains(refresher.Value) == false)
            headProblems.Error(refresher.At, "unknown-course", $"There is no course `{refresher.Value}`. Write the name of its folder.");
    }

    private static void CheckTexts(CourseHead head, IEnumerable<string> languages, FileProblems headProblems)
    {
        foreach (var language in languages.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (!head.Title.ContainsKey(language))
                headProblems.Warning(head.TitleAt, "missing-title", $"There are modules in `{language}` and no title. Add `{language}: …`.");
            if (!head.Summary.ContainsKey(language))
                headProblems.Warning(head.SummaryAt, "missing-summary", $"There are modules in `{language}` and no summary. Add `{language}: …`.");
        }
    }

    private static string? DrawingOf(CourseHead head, ImmutableDictionary<string, CoursePicture> pictures, FileProblems headProblems)
    {
        if (head.Drawing is null)
            return null;

        if (PictureReader.NameIn(head.Drawing.Value) is { } name && pictures.ContainsKey(name))
            return name;

        headProblems.Error(head.Drawing.At, "broken-image", $"`{head.Drawing.Value}` is not a picture in the course's folder images. Write `../images/cover.svg`.");
        return null;
    }
}
