using LearnHub.Content;
using LearnHub.Web.Data;
using LearnHub.Web.Platform;
using LearnHub.Web.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace LearnHub.Web.Features.Courses;

/// <summary>Reads the courses folder into the catalogue and keeps every version that was ever served.</summary>
public sealed class CourseLibrary(
    CourseCatalogue catalogue,
    InterfaceTexts texts,
    IServiceScopeFactory scopes,
    IOptions<LearnHubOptions> options,
    LocalTime local,
    TimeProvider time,
    IMemoryCache oldVersions,
    ILogger<CourseLibrary> log)
{
    private static readonly TimeSpan KeptOld = TimeSpan.FromMinutes(10);

    /// <summary>Reads everything anew and swaps it in. What was served before stays when the folder cannot be read.</summary>
    public void Load() => Serve(Read());

    public CourseCatalogue.Snapshot Read()
    {
        var today = local.Today;
        return new(CourseReader.ReadAll(CourseFiles.FromFolder(options.Value.Courses), ReadAsOf(today)), today);
    }

    /// <summary>Keeps the versions that were never served before, then swaps them in.</summary>
    public void Serve(CourseCatalogue.Snapshot next)
    {
        var reading = next.Reading;
        var broken = Keep(reading);
        catalogue.Swap(new CourseCatalogue.Snapshot(reading with { Courses = reading.Courses.AddRange(broken) }, next.On) { Kept = [.. broken.Keys] });
        log.LogInformation("Serving {Courses} courses as of {Day}; {Problems} problems", catalogue.Current.Courses.Length, next.On, reading.Problems.Length);
        foreach (var problem in reading.Problems.Where(problem => problem.Severity == Severity.Error))
            log.LogWarning("{Problem}", problem);
    }

    /// <summary>The course as it was under that hash, or null when it was never served here.</summary>
    /// <param name="shownAt">When somebody saw it, whose figures it then has; null for the day on which it was first served.</param>
    public async Task<Course?> VersionAsync(LearnHubDb db, string courseId, string contentHash, DateTime? shownAt = null)
    {
        if (catalogue.Find(courseId) is { } current && current.ContentHash == contentHash)
            return current;
        var key = (contentHash, shownAt is { } shown ? local.DayOf(shown) : (DateOnly?)null);
        if (oldVersions.TryGetValue(key, out Course? known))
            return known;
        var version = await db.CourseVersions.AsNoTracking().FirstOrDefaultAsync(kept => kept.ContentHash == contentHash && kept.CourseId == courseId);
        if (version is null)
            return null;
        var asOf = ReadAsOf(local.DayOf(shownAt ?? version.FirstServedAt));
        var course = CourseReader.Read(CourseFiles.FromArchive(version.Archive), courseId, asOf).Course;
        return oldVersions.Set(key, course, KeptOld);
    }

    private ReadingOptions ReadAsOf(DateOnly day) => new() { On = day, Region = options.Value.Region, Words = texts.ContentWords };

    /// <summary>Keeps the versions that were never served before. Gives, for each course that an error keeps back, the last version that was served.</summary>
    private Dictionary<string, Course> Keep(LibraryReading reading)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<LearnHubDb>();
        var known = db.CourseVersions.Select(version => version.ContentHash).ToHashSet();
        foreach (var course in reading.Courses.Values.Where(course => !known.Contains(course.ContentHash)))
        {
            db.CourseVersions.Add(new CourseVersion
            {
                ContentHash = course.ContentHash,
                CourseId = course.Id,
                FirstServedAt = time.GetUtcNow().UtcDateTime,
                Archive = reading.Files[course.Id].ToArchive(),
            });
        }

        db.SaveChanges();
        var broken = new Dictionary<string, Course>(StringComparer.Ordinal);
        foreach (var id in reading.Problems.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.File.Split('/')[0]).Distinct().Where(id => !reading.Courses.ContainsKey(id)))
        {
            if (db.CourseVersions.Where(version => version.CourseId == id).OrderByDescending(version => version.FirstServedAt).FirstOrDefault() is { } last
                && CourseReader.Read(CourseFiles.FromArchive(last.Archive), id, ReadAsOf(local.Today)).Course is { } course)
                broken[id] = course;
        }

        return broken;
    }
}
