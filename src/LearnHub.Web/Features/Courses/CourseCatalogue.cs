using System.Collections.Immutable;
using LearnHub.Content;

namespace LearnHub.Web.Features.Courses;

/// <summary>All courses as they are served now: one immutable snapshot, swapped in whole.</summary>
public sealed class CourseCatalogue
{
    private Snapshot current = new(LibraryReadingOfNothing, default);

    private static LibraryReading LibraryReadingOfNothing { get; } = new(
        ImmutableSortedDictionary<string, Course>.Empty, ImmutableDictionary<string, CourseFiles>.Empty, [], [], []);

    public Snapshot Current => Volatile.Read(ref current);

    public Course? Find(string courseId) => Current.Reading.Courses.GetValueOrDefault(courseId);

    public void Swap(Snapshot next) => Volatile.Write(ref current, next);

    /// <summary>What the library said on a day.</summary>
    public sealed record Snapshot(LibraryReading Reading, DateOnly On)
    {
        /// <summary>Courses whose files have an error: they are served as they were before.</summary>
        public ImmutableArray<string> Kept { get; init; } = [];

        /// <summary>In the order of the journey.</summary>
        public ImmutableArray<Course> Courses { get; } =
            [.. Reading.Courses.Values.OrderBy(course => course.Audience).ThenBy(course => course.Journey).ThenBy(course => course.Id, StringComparer.Ordinal)];
    }
}
