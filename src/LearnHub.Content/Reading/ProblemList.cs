using System.Collections.Immutable;

namespace LearnHub.Content.Reading;

/// <summary>Line and column, both from 1; the column counts UTF-16 code units.</summary>
internal readonly record struct Position(int Line, int Column)
{
    public static readonly Position Start = new(1, 1);
}

/// <summary>Gathers what is wrong while reading.</summary>
internal sealed class ProblemList
{
    private readonly List<Problem> _problems = [];

    public FileProblems In(string file) => new(this, file);

    public void Add(Problem problem) => _problems.Add(problem);

    public void AddRange(IEnumerable<Problem> problems) => _problems.AddRange(problems);

    public bool HasErrorIn(Func<string, bool> file) => _problems.Exists(problem => problem.Severity == Severity.Error && file(problem.File));

    /// <summary>Sorted by file, line, column; said once, however often it was found.</summary>
    public ImmutableArray<Problem> Sorted() =>
    [
        .. _problems.Distinct()
            .OrderBy(problem => problem.File, StringComparer.Ordinal)
            .ThenBy(problem => problem.Line)
            .ThenBy(problem => problem.Column)
            .ThenBy(problem => problem.Code, StringComparer.Ordinal),
    ];
}

/// <summary>The problems of one file.</summary>
internal sealed class FileProblems(ProblemList all, string file)
{
    /// <summary>More than that helps nobody, and a hostile file has hundreds of thousands.</summary>
    private const int Most = 200;

    private int _count;

    public string File => file;

    public bool HasErrors { get; private set; }

    public void Error(Position at, string code, string message)
    {
        // The first error counts even where the list of problems is full.
        if (!HasErrors || _count < Most)
            all.Add(new Problem(file, at.Line, at.Column, Severity.Error, code, message));
        HasErrors = true;
        Count();
    }

    public void Warning(Position at, string code, string message)
    {
        if (_count < Most)
            all.Add(new Problem(file, at.Line, at.Column, Severity.Warning, code, message));
        Count();
    }

    private void Count()
    {
        if (++_count == Most)
            all.Add(new Problem(file, 1, 1, Severity.Warning, "too-many-problems", $"There are more than {Most} problems; the others are left out. Mend these first."));
    }
}
