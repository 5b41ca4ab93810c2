using Microsoft.Data.Sqlite;

namespace LearnHub.Web.Data.Sqlite;

/// <summary>What SQLite's result codes (https://www.sqlite.org/rescode.html) mean to us.</summary>
public static class SqliteErrors
{
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int Constraint = 19;
    private const int NoDatabase = 26;

    /// <summary>The disk (or the size that the database may have) was full: what was to be saved was rolled back as a whole.</summary>
    public static bool IsFull(Exception? exception) => CodeOf(exception) == Full;

    /// <summary>A unique index or a foreign key refused it: somebody else saved first.</summary>
    public static bool IsConstraint(Exception? exception) => CodeOf(exception) == Constraint;

    /// <summary>It speaks of the machine, not of our statements.</summary>
    public static bool IsOfTheMachine(Exception? exception) => CodeOf(exception) is ReadOnly or InputOutput or Corrupt or Full or CannotOpen or NoDatabase;

    private static int? CodeOf(Exception? exception) => (exception?.GetBaseException() as SqliteException)?.SqliteErrorCode;
}
