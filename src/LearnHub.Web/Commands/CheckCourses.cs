using System.Globalization;
using LearnHub.Content;
using LearnHub.Web.Texts;

namespace LearnHub.Web.Commands;

/// <summary>Reports everything to be mended in the courses; exit code 1 when there is an error.</summary>
public static class CheckCourses
{
    private const int Usage = 2;

    public static int Run(string[] args, TextWriter output)
    {
        var settings = Settings.Read();
        DateOnly? on = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), settings.FindZone()).DateTime);
        var folder = settings.Courses;
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--on" && i + 1 < args.Length)
                on = DateOnly.TryParseExact(args[++i], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
            else
                folder = args[i];
        }

        if (on is null || !Directory.Exists(folder))
        {
            output.WriteLine(on is null ? "After --on stands a day such as 2027-01-02." : $"There is no folder '{folder}'.");
            return Usage;
        }

        return Report(folder, on.Value, settings.Region, output);
    }

    private static int Report(string folder, DateOnly on, string? region, TextWriter output)
    {
        LibraryReading reading;
        try
        {
            reading = CourseReader.ReadAll(CourseFiles.FromFolder(folder), new ReadingOptions { On = on, Region = region, Words = new InterfaceTexts().ContentWords });
        }
        catch (InvalidDataException unreadable)
        {
            output.WriteLine($"{folder}: {unreadable.Message}");
            return 1;
        }

        foreach (var problem in reading.Problems)
            output.WriteLine($"{folder.TrimEnd('/')}/{problem}");
        foreach (var figure in reading.ExpiredFigures)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{folder.TrimEnd('/')}/facts.yml: figure {figure.Key} was valid until {figure.Until:yyyy-MM-dd}; used by {string.Join(", ", figure.UsedBy)}"));
        foreach (var contact in reading.BlankContacts)
            output.WriteLine($"{folder.TrimEnd('/')}/facts.yml: contact {contact.Key} is for the operator to fill in; shown by {string.Join(", ", contact.UsedBy)}");
        var errors = reading.Problems.Count(problem => problem.Severity == Severity.Error);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{reading.Courses.Count} courses as of {on:yyyy-MM-dd}: {errors} errors, {reading.Problems.Length - errors} warnings, {reading.ExpiredFigures.Length} expired figures, {reading.BlankContacts.Length} contacts to fill in"));
        return errors == 0 ? 0 : 1;
    }
}
