using System.Collections.Immutable;
using LearnHub.Content.Markdown.Figures;
using LearnHub.Content.Shared;

namespace LearnHub.Content.Reading;

/// <summary>Reads all courses, and checks what only the whole library can tell.</summary>
internal static class LibraryReader
{
    public static LibraryReading Read(CourseFiles files, ReadingOptions options)
    {
        var problems = new ProblemList();
        var shared = SharedFiles.Read(files, problems);
        if (options.Region is { } region && shared.Regions.Find(region) is null)
            problems.In($"regions/{region}.yml").Error(Position.Start, "unknown-region", $"LearnHub is set up for the region `{region}`, and this file does not exist.");

        var ids = files.CourseIds;
        var neighbours = new Neighbours([.. ids], Requirements(files, ids));
        // A course knows nothing of another's text, and a service waits for all of them at its start.
        var folders = ids.AsParallel().AsOrdered().Select(id => ReadOne(files, id, options, shared, neighbours)).ToList();
        foreach (var folder in folders)
            problems.AddRange(folder.Problems);
        var courses = folders.Select(folder => folder.Course).OfType<Course>().ToImmutableSortedDictionary(course => course.Id, course => course, StringComparer.Ordinal);
        var figures = folders.SelectMany(folder => folder.Figures).ToList();
        return new LibraryReading(
            courses,
            courses.Keys.ToImmutableDictionary(id => id, files.Only),
            problems.Sorted(),
            [.. figures.SelectMany(file => file.Value.Expired, (file, figure) => (File: file.Key, figure.Key, Until: figure.Value))
                .GroupBy(use => (use.Key, use.Until))
                .OrderBy(figure => figure.Key.Key, StringComparer.Ordinal)
                .Select(figure => new ExpiredFigure(figure.Key.Key, figure.Key.Until, Files(figure.Select(use => use.File))))],
            [.. figures.SelectMany(file => file.Value.Blank, (file, key) => (File: file.Key, Key: key))
                .GroupBy(use => use.Key, StringComparer.Ordinal)
                .OrderBy(contact => contact.Key, StringComparer.Ordinal)
                .Select(contact => new BlankContact(contact.Key, Files(contact.Select(use => use.File))))]);
    }

    private static ImmutableArray<string> Files(IEnumerable<string> files) => [.. files.Order(StringComparer.Ordinal)];

    private static (Course? Course, ImmutableArray<Problem> Problems, IReadOnlyDictionary<string, FigureCheck> Figures) ReadOne(
        CourseFiles files, string id, ReadingOptions options, SharedFiles shared, Neighbours neighbours)
    {
        var problems = new ProblemList();
        var folder = new CourseFolder(files, id, options, shared, neighbours, problems);
        var course = folder.Read();
        return (course, problems.Sorted(), folder.Figures);
    }

    /// <summary>For each course all that can be reached from it by way of <c>requires</c>.</summary>
    private static ImmutableDictionary<string, ImmutableHashSet<string>> Requirements(CourseFiles files, ImmutableArray<string> ids)
    {
        var direct = ids.ToDictionary(
            id => id,
            id => CourseFolder.ReadHead(files, id, new ProblemList())?.Requires.Select(course => course.Value).ToList() ?? [],
            StringComparer.Ordinal);
        return ids.ToImmutableDictionary(id => id, All);

        ImmutableHashSet<string> All(string id)
        {
            var all = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
            var open = new Stack<string>(direct[id]);
            while (open.TryPop(out var next))
            {
                if (all.Add(next) && direct.TryGetValue(next, out var further))
                    further.ForEach(open.Push);
            }

            return all.ToImmutable();
        }
    }
}
