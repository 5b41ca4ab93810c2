using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace LearnHub.Benchmarks;

/// <summary>1,000 people completed a course; the service centre's order to issue their certificates lies in the database when the service starts.</summary>
internal static class BulkIssuing
{
    private const int People = 1_000;
    private const string Course = "employer-duties";

    public static async Task MeasureAsync(string application, string root)
    {
        var data = Directory.CreateTempSubdirectory("learnhub-benchmark-bulk").FullName;
        try
        {
            // The first start makes the database and keeps the course's version.
            await using (await Site.StartAsync(application, root, data))
            {
            }

            Fill(Path.Combine(data, "learnhub.db"));
            await using var site = await Site.StartAsync(application, root, data);
            var clock = Stopwatch.StartNew();
            while (Ask(data, "SELECT count(*) FROM BulkIssues WHERE FinishedAt IS NOT NULL") == 0 && clock.Elapsed < TimeSpan.FromMinutes(5))
                await Task.Delay(20);
            var issued = Ask(data, "SELECT count(*) FROM Certificates");
            Report.Line($"{People:N0} certificates in bulk", $"{(clock.Elapsed + site.StartedIn).TotalSeconds:0.0} s with the start, {issued} issued", "");
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static void Fill(string file)
    {
        using var db = new SqliteConnection($"Data Source={file};Pooling=False");
        db.Open();
        using var command = db.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"""
            BEGIN;
            CREATE TEMP TABLE n AS WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < {People}) SELECT i, printf('%08X-0000-7000-8000-%012X', i, i * 7919) AS id FROM c;
            INSERT INTO AspNetUsers (Id, UserName, NormalizedUserName, PrintedName, IsGuest, CreatedAt, SecurityStamp, ConcurrencyStamp, EmailConfirmed, PhoneNumberConfirmed, TwoFactorEnabled, LockoutEnabled, AccessFailedCount)
              SELECT id, 'person-' || i, 'PERSON-' || i, 'Ada Beispiel', 0, '2026-01-01 00:00:00', id, id, 0, 0, 0, 0, 0 FROM n;
            INSERT INTO Enrolments (Id, AccountId, CourseId, StartedAt, LastActivityAt, LastModuleId, Revision, CompletedAt, CompletedHash)
              SELECT printf('%08X-1111-7000-8000-%012X', i, i * 7919), id, '{Course}', '2026-01-01 00:00:00', '2026-01-01 00:00:00', 'x', 0, '2026-01-02 00:00:00',
                (SELECT ContentHash FROM CourseVersions WHERE CourseId = '{Course}') FROM n;
            INSERT INTO BulkIssues (Id, CourseId, OrderedBy, OrderedAt, Total, Issued, WithoutName)
              SELECT '00000000-2222-7000-8000-000000000000', '{Course}', id, '2026-01-03 00:00:00', {People}, 0, 0 FROM n LIMIT 1;
            COMMIT;
            """);
        command.ExecuteNonQuery();
    }

    private static long Ask(string data, string sql)
    {
        using var db = new SqliteConnection($"Data Source={Path.Combine(data, "learnhub.db")};Pooling=False");
        db.Open();
        using var command = db.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
