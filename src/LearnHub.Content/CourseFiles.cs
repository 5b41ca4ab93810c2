using System.Collections.Immutable;

namespace LearnHub.Content;

/// <summary>
/// The files of a course library by path ("first-weeks/de/home.md", "facts.yml"), wherever they come from: a folder, an archive, a database.
/// </summary>
public sealed record CourseFiles(ImmutableSortedDictionary<string, ImmutableArray<byte>> Files)
{
    /// <summary>Reads a folder such as <c>courses/</c>; hidden files and links that lead out of it are left out. Throws <see cref="DirectoryNotFoundException"/>.</summary>
    public static CourseFiles FromFolder(string folder) => throw new NotImplementedException();

    /// <summary>Opens what <see cref="ToArchive"/> packed. Throws <see cref="InvalidDataException"/> when it is damaged.</summary>
    public static CourseFiles FromArchive(ReadOnlySpan<byte> archive) => throw new NotImplementedException();

    /// <summary>Ids of the folders that hold a <c>course.yml</c>.</summary>
    public ImmutableArray<string> CourseIds => throw new NotImplementedException();

    /// <summary>That course's folder and what all courses share (facts, glossary, regions): all it takes to read it again later.</summary>
    public CourseFiles Only(string courseId) => throw new NotImplementedException();

    /// <summary>SHA-256 over paths and contents, 64 hexadecimal digits in lower case; does not depend on the order in which files were added.</summary>
    public string ContentHash => throw new NotImplementedException();

    /// <summary>The files in one compressed block; the same files always give the same bytes.</summary>
    public byte[] ToArchive() => throw new NotImplementedException();
}
