using System.Globalization;
using Microsoft.Data.Sqlite;

namespace LearnHub.Benchmarks;

/// <summary>People who completed a course, and the service centre's order to issue their certificates, straight into the database.</summary>
internal static class BulkStage
{
    private const string Course = "employer-duties";

    /// <param name="file">The database, already used by LearnHub once.</param>
    public static void Fill(string file, int people)
    {
        using var db = new SqliteConnection($"Data Source={file};Pooling=False");
        db.Open();
        using var command = db.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"""
            BEGIN;
            CREATE TEMP TABLE n AS WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < {people}) SELECT i, printf('%08X-0000-7000-8000-%012X', i, i * 7919) AS id FROM c;
            INSERT INTO AspNetUsers (Id, UserName, NormalizedUserName, PrintedName, IsGuest, CreatedAt, SecurityStamp, ConcurrencyStamp, EmailConfirmed, PhoneNumberConfirmed, TwoFactorEnabled, LockoutEnabled, AccessFailedCount)
              SELECT id, 'person-' || i, 'PERSON-' || i, 'Ada Beispiel', 0, '2026-01-01 00:00:00', id, id, 0, 0, 0, 0, 0 FROM n;
            INSERT INTO Enrolments (Id, AccountId, CourseId, StartedAt, LastActivityAt, LastModuleId, Revision, CompletedAt, CompletedHash)
              SELECT printf('%08X-1111-7000-8000-%012X', i, i * 7919), id, '{Course}', '2026-01-01 00:00:00', '2026-01-01 00:00:00', 'x', 0, '2026-01-02 00:00:00',
                (SELECT ContentHash FROM CourseVersions WHERE CourseId = '{Course}') FROM n;
            INSERT INTO BulkIssues (Id, CourseId, OrderedBy, OrderedAt, Total, Issued, WithoutName)
              SELECT '00000000-2222-7000-8000-000000000000', '{Course}', id, '2026-01-03 00:00:00', {people}, 0, 0 FROM n LIMIT 1;
            COMMIT;
            """);
        command.ExecuteNonQuery();
    }
}
