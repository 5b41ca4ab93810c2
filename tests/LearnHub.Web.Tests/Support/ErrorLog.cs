using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace LearnHub.Web.Tests.Support;

/// <summary>Keeps what the application logged from warnings upwards, so that a failed request says why and a test can look for what must not be logged.</summary>
public sealed class ErrorLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> entries = new();

    /// <summary>The errors.</summary>
    public IReadOnlyList<string> Entries => [.. entries.Where(entry => entry.Level >= LogLevel.Error).Select(entry => entry.Text)];

    /// <summary>The errors and the warnings.</summary>
    public IReadOnlyList<string> All => [.. entries.Select(entry => entry.Text)];

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
            entries.Enqueue((logLevel, $"{formatter(state, exception)} {exception}"));
    }

    public void Dispose()
    {
    }
}
