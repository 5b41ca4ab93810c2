using Microsoft.Extensions.Options;

namespace LearnHub.Web.Platform;

/// <summary>Times as people here read them: the database keeps UTC, a day begins where the operator is.</summary>
public sealed class LocalTime(IOptions<LearnHubOptions> options, TimeProvider time)
{
    private readonly TimeZoneInfo zone = options.Value.FindZone();

    public DateOnly Today => DayOf(time.GetUtcNow().UtcDateTime);

    public DateTime Of(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, zone);

    public DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(Of(utc));

    /// <summary>The moment, in UTC, at which that day is over.</summary>
    public DateTime EndOf(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.AddDays(1).ToDateTime(TimeOnly.MinValue), zone);
}
