using System.Collections.Immutable;
using LearnHub.Content.Markdown.Links;
using LearnHub.Content.Pictures;
using LearnHub.Content.Shared;

namespace LearnHub.Content.Markdown;

/// <summary>What rendering one module in one language needs to know.</summary>
internal sealed record PageContext
{
    public required string CourseId { get; init; }

    public required string Language { get; init; }

    /// <summary>The language in which the course was written first.</summary>
    public required string SourceLanguage { get; init; }

    /// <summary>The day as of which figures are shown.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The region that applies, or null.</summary>
    public required string? Region { get; init; }

    public required ContentWords Words { get; init; }

    public required SharedFiles Shared { get; init; }

    /// <summary>The facts with the region's own laid over them.</summary>
    public required FactSheet Facts { get; init; }

    public required ImmutableDictionary<string, CoursePicture> Pictures { get; init; }

    /// <summary>How an address is understood. Tests of plain Markdown put a more lenient one in its place.</summary>
    public Func<string?, LinkAddress> Links { get; init; } = LinkAddress.Parse;

    public CoursePicture? FindPicture(string? url) => PictureReader.NameIn(url) is { } name ? Pictures.GetValueOrDefault(name) : null;
}
