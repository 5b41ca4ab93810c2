using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Connections;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace LearnHub.Web;

/// <summary>What keeps LearnHub from starting and the operator can mend, in words for the operator. Nothing was changed.</summary>
[SuppressMessage("Design", "CA1032", Justification = "It is only ever thrown with words for the operator.")]
public sealed class CannotStartException(string message, Exception? inner = null) : Exception(message, inner)
{
    // Result codes of SQLite (https://www.sqlite.org/rescode.html) that speak of the machine and not of our statements.
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NoDatabase = 26;

    /// <summary>Words for a failure that an operator can mend; null for a fault of ours, which keeps its stack trace.</summary>
    public static string? Explain(Exception failure) => failure switch
    {
        CannotStartException or OptionsValidationException => failure.Message,
        IOException { InnerException: AddressInUseException } => $"{failure.Message} Another program, or another LearnHub, serves there: stop it or choose another port with --urls.",
        IOException or UnauthorizedAccessException => failure.Message,
        _ when failure.GetBaseException() is SqliteException { SqliteErrorCode: ReadOnly or InputOutput or Corrupt or Full or CannotOpen or NoDatabase } unusable =>
            $"The database cannot be used: {unusable.Message} Look whether the disk is full, and whom the data folder belongs to.",
        _ => null,
    };
}
