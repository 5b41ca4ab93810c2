using System.Collections.Immutable;

namespace LearnHub.Content.Markdown;

/// <summary>What links and images of a course can lead to.</summary>
/// <param name="Courses">Ids of all courses; null when only one is read, and the others are unknown.</param>
/// <param name="Anchors">For each module of the course its headings' ids.</param>
/// <param name="RefusedPictures">Names of pictures that exist and have a problem of their own.</param>
internal sealed record PageTargets(
    ImmutableHashSet<string>? Courses,
    ImmutableDictionary<string, ImmutableHashSet<string>> Anchors,
    ImmutableHashSet<string> RefusedPictures);
