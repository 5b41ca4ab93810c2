using System.Collections.Immutable;
using System.Data.Common;
using LearnHub.Content;
using LearnHub.Web.Data;

namespace LearnHub.Web.Features.Learning;

/// <summary>Asks how far somebody is in a course: one query on one index, on every page of a course.</summary>
public sealed class ProgressQuery(KeptConnections connections) : IDisposable
{
    private const string Sql = """
        SELECT CASE WHEN e."AgainSince" IS NULL THEN e."CompletedAt" END, e."LastModuleId", p."ModuleId", p."ReadAt" IS NOT NULL, p."PassedAt" IS NOT NULL
        FROM "Enrolments" AS e LEFT JOIN "ModuleProgress" AS p ON p."EnrolmentId" = e."Id"
        WHERE e."AccountId" = @account AND e."CourseId" = @course
        """;

    private readonly PreparedQuery<Row> query = new(connections, Sql, ["@account", "@course"], Read);

    public CourseProgress Of(Guid? accountId, Course course)
    {
        if (accountId is not { } id || query.Run(id, course.Id) is not { Count: > 0 } rows)
            return CourseProgress.None;
        var states = ImmutableDictionary.CreateBuilder<string, ModuleState>();
        foreach (var row in rows)
        {
            if (row.ModuleId is not null)
                states[row.ModuleId] = CourseProgress.StateOf(course.Module(row.ModuleId), row.IsRead, row.IsPassed);
        }

        return new CourseProgress(rows[0].CompletedAt, rows[0].LastModuleId, states.ToImmutable());
    }

    public void Dispose() => query.Dispose();

    private static Row Read(DbDataReader reader) => new(
        reader.IsDBNull(0) ? null : DateTime.SpecifyKind(reader.GetDateTime(0), DateTimeKind.Utc),
        reader.GetString(1),
        reader.IsDBNull(2) ? null : reader.GetString(2),
        reader.GetBoolean(3),
        reader.GetBoolean(4));

    private readonly record struct Row(DateTime? CompletedAt, string LastModuleId, string? ModuleId, bool IsRead, bool IsPassed);
}
