using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace LearnHub.Benchmarks;

/// <summary>1,000 people completed a course; the service centre's order to issue their certificates lies in the database when the service starts.</summary>
internal static class BulkIssuing
{
    private const int People = 1_000;

    public static async Task MeasureAsync(string application, string root)
    {
        var data = Directory.CreateTempSubdirectory("learnhub-benchmark-bulk").FullName;
        try
        {
            // The first start makes the database and keeps the course's version.
            await using (await Site.StartAsync(application, root, data))
            {
            }

            BulkStage.Fill(Path.Combine(data, "learnhub.db"), People);
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

    private static long Ask(string data, string sql)
    {
        using var db = new SqliteConnection($"Data Source={Path.Combine(data, "learnhub.db")};Pooling=False");
        db.Open();
        using var command = db.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
