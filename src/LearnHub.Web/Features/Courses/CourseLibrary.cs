using LearnHub.Content;
using LearnHub.Web.Data;
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
    TimeProvider time,
    IMemoryCache oldVersions,
    ILogger<CourseLibrary> log)
{
    /// <summary>Reads everything anew and swaps it in. What was served before stays when the folder cannot be read.</summary>
    public void Load() => Serve(Read());

    public CourseCatalogue.Snapshot Read()
    {
        var today = Today();
        return new(CourseReader.ReadAll(CourseFiles.FromFolder(options.Value.Courses), ReadAsOf(today)), today);
    }

    /// <summary>Keeps the versions that were never served before, then swaps them in.</summary>
    public void Serve(CourseCatalogue.Snapshot next)
    {
        var reading = next.Reading;
        Keep(reading);
        catalogue.Swap(next);
        log.LogInformation("Serving {Courses} courses as of {Day}; {Problems} problems", reading.Courses.Count, next.On, reading.Problems.Length);
        foreach (var problem in reading.Problems.Where(problem => problem.Severity == Severity.Error))
            log.LogWarning("{Problem}", problem);
    }

    /// <summary>The course as it was under that hash, or null when it was never served here.</summary>
    public async Task<Course?> VersionAsync(LearnHubDb db, string courseId, string contentHash)
    {
        if (catalogue.Find(courseId) is { } current && current.ContentHash == contentHash)
            return current;
        if (oldVersions.TryGetValue(contentHash, out Course? known))
            return known;
        var version = await db.CourseVersions.AsNoTracking().FirstOrDefaultAsync(kept => kept.ContentHash == contentHash && kept.CourseId == courseId);
        if (version is null)
            return null;
        var asOf = ReadAsOf(DateOnly.FromDateTime(version.FirstServedAt));
        var course = CourseReader.Read(CourseFiles.FromArchive(version.Archive), courseId, asOf).Course;
        return oldVersions.Set(contentHash, course, TimeSpan.FromHours(1));
    }

    public DateOnly Today() => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), options.Value.FindZone()).DateTime);

    private ReadingOptions ReadAsOf(DateOnly day) => new() { On = day, Region = options.Value.Region, Words = texts.ContentWords };

    private void Keep(LibraryReading reading)
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
    }
}
