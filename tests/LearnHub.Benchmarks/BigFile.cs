using Microsoft.Data.Sqlite;

namespace LearnHub.Benchmarks;

/// <summary>The module page with an empty database, and with 100,000 learners and 1,000,000 progress rows in the file.</summary>
internal static class BigFile
{
    private const int Learners = 100_000;
    private const int RowsEach = 10;

    public static async Task CompareAsync(string application, string root, string path)
    {
        var data = Directory.CreateTempSubdirectory("learnhub-benchmark-big").FullName;
        try
        {
            double few;
            await using (var site = await Site.StartAsync(application, root, data))
                few = await ModulePage.RequestsPerSecondAsync(site, path);
            Fill(Path.Combine(data, "learnhub.db"));
            await using (var site = await Site.StartAsync(application, root, data))
            {
                var many = await ModulePage.RequestsPerSecondAsync(site, path);
                Report.Line($"Module page with {Learners:N0} learners, {Learners * RowsEach:N0} rows", $"{many:0} requests/s, {many / few:P0}", "at least 90 %");
            }
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
        command.CommandTimeout = 600;
        command.CommandText = $"""
            PRAGMA foreign_keys = OFF;
            BEGIN;
            CREATE TEMP TABLE n AS WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < {Learners}) SELECT i, printf('%08X-0000-7000-8000-%012X', i, i * 7919) AS id FROM c;
            INSERT INTO AspNetUsers (Id, UserName, NormalizedUserName, IsGuest, CreatedAt, SecurityStamp, ConcurrencyStamp, EmailConfirmed, PhoneNumberConfirmed, TwoFactorEnabled, LockoutEnabled, AccessFailedCount)
              SELECT id, 'guest-' || id, 'GUEST-' || id, 1, '2026-01-01 00:00:00', id, id, 0, 0, 0, 0, 0 FROM n;
            INSERT INTO Enrolments (Id, AccountId, CourseId, StartedAt, LastActivityAt, LastModuleId, Revision)
              SELECT printf('%08X-1111-7%03X-8000-%012X', i, k, i * 7919), id, CASE k WHEN 0 THEN 'first-weeks' ELSE 'employer-duties' END, '2026-01-01 00:00:00', '2026-01-01 00:00:00', 'home', 0 FROM n, (SELECT 0 AS k UNION SELECT 1);
            INSERT INTO ModuleProgress (EnrolmentId, ModuleId, ReadAt)
              SELECT Enrolments.Id, 'module-' || m, '2026-01-01 00:00:00' FROM Enrolments JOIN n ON Enrolments.AccountId = n.id, (SELECT 1 AS m UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5);
            COMMIT;
            ANALYZE;
            """;
        command.ExecuteNonQuery();
    }
}
