using System.Collections.Immutable;
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
        var courses = ImmutableSortedDictionary.CreateBuilder<string, Course>(StringComparer.Ordinal);
        var expired = new List<(string File, string Key, DateOnly Until)>();
        foreach (var id in ids)
        {
            var folder = new CourseFolder(files, id, options, shared, neighbours, problems);
            if (folder.Read() is { } course)
                courses[id] = course;
            expired.AddRange(folder.Expired.SelectMany(file => file.Value.Select(figure => (file.Key, figure.Key, figure.Value))));
        }

        return new LibraryReading(
            courses.ToImmutable(),
            courses.Keys.ToImmutableDictionary(id => id, files.Only),
            problems.Sorted(),
            [.. expired
                .GroupBy(use => (use.Key, use.Until))
                .OrderBy(figure => figure.Key.Key, StringComparer.Ordinal)
                .Select(figure => new ExpiredFigure(figure.Key.Key, figure.Key.Until, [.. figure.Select(use => use.File).Order(StringComparer.Ordinal)]))]);
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
