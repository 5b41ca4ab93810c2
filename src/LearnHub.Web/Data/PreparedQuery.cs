using System.Collections.Concurrent;
using System.Data.Common;

namespace LearnHub.Web.Data;

/// <summary>Opens connections that are kept; the provider's own settings are applied.</summary>
public sealed class KeptConnections(Func<DbConnection> open)
{
    public DbConnection Open() => open();
}

/// <summary>
/// A read that nearly every request makes: prepared once on connections of its own that stay open, so that it costs neither translation nor parsing.
/// Plain SQL with quoted names, which SQLite and PostgreSQL both read. Each run sees everything that was committed before it.
/// </summary>
public sealed class PreparedQuery<TRow>(KeptConnections connections, string sql, IReadOnlyList<string> parameters, Func<DbDataReader, TRow> read) : IDisposable
{
    private readonly ConcurrentBag<DbCommand> idle = [];

    public List<TRow> Run(params ReadOnlySpan<object> values)
    {
        if (!idle.TryTake(out var command))
            command = Prepare();
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        var rows = new List<TRow>();
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
                rows.Add(read(reader));
        }

        // After a failure the command is not put back: it may be what failed.
        idle.Add(command);
        return rows;
    }

    public void Dispose()
    {
        while (idle.TryTake(out var command))
        {
            command.Connection?.Dispose();
            command.Dispose();
        }
    }

    private DbCommand Prepare()
    {
        var command = connections.Open().CreateCommand();
#pragma warning disable CA2100 // The SQL is a constant of the caller; values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var name in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
