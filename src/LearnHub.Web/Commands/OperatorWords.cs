using LearnHub.Web.Data.Sqlite;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace LearnHub.Web.Commands;

public static class OperatorWords
{
    private const string Introduction = "with the error: '";

    /// <summary>Words for a failure that an operator can mend; null for a fault of ours, which keeps its stack trace.</summary>
    public static string? For(Exception failure) => failure switch
    {
        OperatorException => failure.Message,
        OptionsValidationException refused => string.Join(' ', refused.Failures.Select(Plain)),
        InvalidOperationException wrongType when wrongType.Message.StartsWith("Failed to convert configuration value", StringComparison.Ordinal) => wrongType.Message,
        IOException { InnerException: AddressInUseException } => $"{failure.Message} Another program, or another LearnHub, serves there: stop it or choose another port with --urls.",
        IOException or UnauthorizedAccessException => failure.Message,
        _ when SqliteErrors.IsOfTheMachine(failure) => $"The database cannot be used: {failure.GetBaseException().Message} Look whether the disk is full, and whom the data folder belongs to.",
        _ => null,
    };

    /// <summary>Without what the framework says around our own words.</summary>
    private static string Plain(string failure) =>
        failure.IndexOf(Introduction, StringComparison.Ordinal) is >= 0 and var at ? failure[(at + Introduction.Length)..].TrimEnd('.', '\'') + "." : failure;
}
