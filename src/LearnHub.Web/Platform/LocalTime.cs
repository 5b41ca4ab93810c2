using Microsoft.Extensions.Options;

namespace LearnHub.Web.Platform;

/// <summary>Times as people here read them: the database keeps UTC, a day begins where the operator is.</summary>
public sealed class LocalTime(IOptions<LearnHubOptions> options)
{
    private readonly TimeZoneInfo zone = options.Value.Zone;

    public DateTime Of(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, zone);
}
