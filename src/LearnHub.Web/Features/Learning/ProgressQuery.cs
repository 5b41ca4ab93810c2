using System.Collections.Concurrent;
using System.Data.Common;
using LearnHub.Content;

namespace LearnHub.Web.Features.Learning;

/// <summary>
/// Asks how far somebody is in a course: one query on one index, on every page of a course. It is prepared once, on connections of its own that stay open,
/// so that it costs neither translation nor parsing; each run sees everything that was committed before it.
/// </summary>
/// <param name="open">Opens a connection to the database, with the provider's settings applied.</param>
public sealed class ProgressQuery(Func<DbConnection> open) : IDisposable
{
    private const string Sql = """
        SELECT CASE WHEN e."AgainSince" IS NULL THEN e."CompletedAt" END, e."LastModuleId", p."ModuleId", p."ReadAt" IS NOT NULL, p."PassedAt" IS NOT NULL
        FROM "Enrolments" AS e LEFT JOIN "ModuleProgress" AS p ON p."EnrolmentId" = e."Id"
        WHERE e."AccountId" = @account AND e."CourseId" = @course
        """;

    private readonly ConcurrentBag<DbCommand> idle = [];

    public CourseProgress Of(Guid? accountId, Course course)
    {
        if (accountId is not { } id)
            return CourseProgress.None;
        if (!idle.TryTake(out var command))
            command = Prepare();
        (command.Parameters[0].Value, command.Parameters[1].Value) = (id, course.Id);
        CourseProgress progress;
        using (var rows = command.ExecuteReader())
            progress = Read(rows, course);
        // After a failure the command is not put back: it may be what failed.
        idle.Add(command);
        return progress;
    }

    public void Dispose()
    {
        while (idle.TryTake(out var command))
        {
            command.Connection?.Dispose();
            command.Dispose();
        }
    }

    private static CourseProgress Read(DbDataReader rows, Course course)
    {
        if (!rows.Read())
            return CourseProgress.None;
        DateTime? completedAt = rows.IsDBNull(0) ? null : DateTime.SpecifyKind(rows.GetDateTime(0), DateTimeKind.Utc);
        var lastModule = rows.GetString(1);
        var states = new Dictionary<string, ModuleState>(StringComparer.Ordinal);
        do
        {
            if (rows.IsDBNull(2))
                continue;
            var module = rows.GetString(2);
            states[module] = CourseProgress.StateOf(course.Module(module), rows.GetBoolean(3), rows.GetBoolean(4));
        }
        while (rows.Read());
        return new CourseProgress(completedAt, lastModule, states);
    }

    private DbCommand Prepare()
    {
        var command = open().CreateCommand();
        command.CommandText = Sql;
        foreach (var name in (string[])["@account", "@course"])
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
