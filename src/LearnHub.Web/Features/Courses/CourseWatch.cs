using LearnHub.Web.Platform;
using Microsoft.Extensions.Options;

namespace LearnHub.Web.Features.Courses;

/// <summary>Loads the courses again when a file changed (in development) and at the turn of the day, when a figure may have a new legal value.</summary>
public sealed class CourseWatch(
    CourseLibrary library, CourseCatalogue catalogue, IOptions<LearnHubOptions> options, IHostEnvironment environment, LocalTime local, TimeProvider time, ILogger<CourseWatch> log)
    : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var changed = false;
        using var watcher = environment.IsDevelopment() ? Watch(() => Volatile.Write(ref changed, true)) : null;
        using var timer = new PeriodicTimer(Period, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (!Interlocked.Exchange(ref changed, false) && catalogue.Current.On == local.Today)
                continue;
            try
            {
                library.Load();
            }
            catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException
                or Microsoft.EntityFrameworkCore.DbUpdateException or System.Data.Common.DbException)
            {
                log.LogError(failure, "The courses could not be read again; what was served stays");
            }
        }
    }

    /// <summary>Null when the system has no watcher left to give (other programs share its limit): a change then needs a restart.</summary>
    private FileSystemWatcher? Watch(Action onChange)
    {
        var watcher = new FileSystemWatcher(options.Value.Courses) { IncludeSubdirectories = true };
        watcher.Changed += (_, _) => onChange();
        watcher.Created += (_, _) => onChange();
        watcher.Deleted += (_, _) => onChange();
        watcher.Renamed += (_, _) => onChange();
        try
        {
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (IOException failure)
        {
            watcher.Dispose();
            log.LogWarning("A change in the courses will not be seen until the next start: {Reason}", failure.Message);
            return null;
        }
    }
}
