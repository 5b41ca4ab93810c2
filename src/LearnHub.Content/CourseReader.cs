using System.Collections.Immutable;
using LearnHub.Content.Reading;
using LearnHub.Content.Shared;

namespace LearnHub.Content;

/// <summary>Turns files into courses, and whatever is wrong with them into problems.</summary>
public static class CourseReader
{
    /// <summary>
    /// Reads one course. It is null when an error keeps it from being shown; a translation with an error is left out and the rest of the course stays.
    /// Never throws on bad content.
    /// </summary>
    public static CourseReading Read(CourseFiles files, string courseId, ReadingOptions options)
    {
        var problems = new ProblemList();
        var shared = SharedFiles.Read(files, new ProblemList());
        var course = new CourseFolder(files, courseId, options, shared, Neighbours.Unknown, problems).Read();
        return new CourseReading(course, problems.Sorted());
    }

    /// <summary>Reads every course, and checks what only the whole library can tell: facts, glossary, regions, links between courses, circles of requirements.</summary>
    public static LibraryReading ReadAll(CourseFiles files, ReadingOptions options) => LibraryReader.Read(files, options);
}

/// <summary>How to read.</summary>
public sealed record ReadingOptions
{
    /// <summary>The day as of which figures are shown.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Id of the region (a file in <c>regions/</c>) whose figures, contacts and region blocks apply; null for none.</summary>
    public string? Region { get; init; }

    /// <summary>The interface's words that stand inside rendered content, by language.</summary>
    public required Func<string, ContentWords> Words { get; init; }
}

/// <summary>The interface's words that stand inside rendered content.</summary>
public sealed record ContentWords
{
    /// <summary>Heads of the callouts.</summary>
    public required string Note { get; init; }

    /// <inheritdoc cref="Note"/>
    public required string Tip { get; init; }

    /// <inheritdoc cref="Note"/>
    public required string Important { get; init; }

    /// <inheritdoc cref="Note"/>
    public required string Warning { get; init; }

    /// <summary>Head of a task to do with a buddy.</summary>
    public required string Buddy { get; init; }

    /// <summary>Head of a note for trainers.</summary>
    public required string TrainerNote { get; init; }

    /// <summary>Head of a video.</summary>
    public required string Video { get; init; }

    /// <summary>Label that opens a video's transcript.</summary>
    public required string Transcript { get; init; }

    /// <summary>"In {0}", with the region's name: head of a block for one region.</summary>
    public required string OnlyIn { get; init; }

    /// <summary>"In German:", before the German term in a term's card.</summary>
    public required string InGerman { get; init; }

    /// <summary>Label of the button that closes a term's card.</summary>
    public required string Close { get; init; }

    /// <summary>"Ask your service centre: {0}", with the name of a contact that the operator has not filled in.</summary>
    public required string NotFilledIn { get; init; }
}

/// <summary>What reading one course gave.</summary>
public sealed record CourseReading(Course? Course, ImmutableArray<Problem> Problems);

/// <summary>What reading the library gave.</summary>
/// <param name="Courses">The sound courses, by id.</param>
/// <param name="Files">For each sound course the files it was read from.</param>
/// <param name="Problems">Sorted by file, line, column.</param>
/// <param name="ExpiredFigures">Figures past their last day, with the modules that use them.</param>
/// <param name="BlankContacts">Contacts for the operator to fill in, with the modules that show them.</param>
public sealed record LibraryReading(
    ImmutableSortedDictionary<string, Course> Courses,
    ImmutableDictionary<string, CourseFiles> Files,
    ImmutableArray<Problem> Problems,
    ImmutableArray<ExpiredFigure> ExpiredFigures,
    ImmutableArray<BlankContact> BlankContacts);

/// <summary>A figure that is shown past its last day.</summary>
/// <param name="UsedBy">Paths of the module files that show it.</param>
public sealed record ExpiredFigure(string Key, DateOnly Until, ImmutableArray<string> UsedBy);

/// <summary>A contact that modules show as a gap because nobody has filled it in: the operator gives it a <c>text</c> in the region's file.</summary>
/// <param name="UsedBy">Paths of the module files that show it.</param>
public sealed record BlankContact(string Key, ImmutableArray<string> UsedBy);

/// <summary>Something to mend in the files.</summary>
/// <param name="File">Path inside the library.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 code units.</param>
/// <param name="Code">Stable, in words: <c>question-without-key</c>.</param>
/// <param name="Message">What is wrong and what to do, in plain English.</param>
public sealed record Problem(string File, int Line, int Column, Severity Severity, string Code, string Message)
{
    /// <summary>The line that <c>check-courses</c> prints, without a folder before the path.</summary>
    public override string ToString() => $"{File}:{Line}:{Column} {(Severity == Severity.Error ? "error" : "warning")} {Code}: {Message}";
}

/// <summary>How bad a problem is.</summary>
public enum Severity
{
    /// <summary>The text is shown, and should be mended.</summary>
    Warning,

    /// <summary>The course or translation is not shown until it is mended.</summary>
    Error,
}
