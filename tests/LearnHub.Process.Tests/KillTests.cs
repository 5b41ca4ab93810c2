using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using LearnHub.Benchmarks;
using LearnHub.Web.Tests.Support;
using Microsoft.Data.Sqlite;

namespace LearnHub.Process.Tests;

public sealed class KillTests : IDisposable
{
    private const string Quiz = "/courses/first-weeks/registering/quiz";
    private const int Kills = 20;
    private const int Learners = 8;
    private readonly string data = Directory.CreateTempSubdirectory("learnhub-kill-").FullName;

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public async Task Kill_DuringQuizSubmissions_LosesNoAcknowledgedAttempt()
    {
        var acknowledged = new ConcurrentBag<string>();
        for (var round = 0; round < Kills; round++)
        {
            using var site = await RunningSite.StartAsync(data);
            using var stop = new CancellationTokenSource();
            using var submitted = new SemaphoreSlim(0);
            var submitting = Enumerable.Range(0, Learners)
                .Select(_ => Task.Run(() => SubmitAsync(site.Address, acknowledged, submitted, stop.Token))).ToArray();
            // The kill comes while submissions are on their way: after the first few were acknowledged, with the others running.
            for (var first = 0; first <= round % 4; first++)
                Assert.True(await submitted.WaitAsync(TimeSpan.FromMinutes(2)), "No submission was acknowledged.");
            site.Kill();
            await stop.CancelAsync();
            await Task.WhenAll(submitting);
        }

        // It starts once more by itself, and everything that a learner was told is there.
        using (await RunningSite.StartAsync(data))
        {
            var kept = Submitted();
            Assert.True(acknowledged.Count >= Kills);
            Assert.DoesNotContain(acknowledged, id => !kept.Contains(id));
        }

        Assert.Equal("ok", Ask("PRAGMA integrity_check").Single());
    }

    [Fact]
    public async Task Kill_DuringTheVeryFirstMigration_LeavesADatabaseThatStarts()
    {
        for (var round = 0; round < Kills / 2; round++)
        {
            var folder = Directory.CreateDirectory(Path.Combine(data, round.ToString(CultureInfo.InvariantCulture))).FullName;
            using (var first = RunningSite.Begin(folder))
            {
                // The file appears when the migration begins; each round waits a little longer after it.
                await Condition.HoldsAsync(() => Task.FromResult(File.Exists(Path.Combine(folder, "learnhub.db"))));
                await Task.Delay(round * 12);
                first.Kill();
            }

            using var second = await RunningSite.StartAsync(folder);
            using var client = new HttpClient();
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(second.Address + "/courses/first-weeks")).StatusCode);
        }
    }

    [Fact]
    public async Task Kill_WhileIssuingInBulk_IssuesEveryCertificateOnce()
    {
        const int people = 200;
        using (await RunningSite.StartAsync(data))
        {
        }

        BulkStage.Fill(Path.Combine(data, "learnhub.db"), people);
        var (kills, before) = (0, 0L);
        while (Issued() < people)
        {
            using var site = await RunningSite.StartAsync(data);
            await Condition.HoldsAsync(() => Task.FromResult(Issued() > before));
            // At another moment of a batch each time.
            await Task.Delay(kills * 7 % 40);
            site.Kill();
            kills++;
            before = Issued();
        }

        using (await RunningSite.StartAsync(data))
        {
            await Condition.HoldsAsync(() => Task.FromResult(Ask("SELECT count(*) FROM BulkIssues WHERE FinishedAt IS NOT NULL").Single() == "1"));
        }

        Assert.True(kills > 1, "It was never interrupted in the middle.");
        Assert.Equal([$"{people}|{people}|{people}"], Ask("SELECT count(*) || '|' || count(DISTINCT EnrolmentId) || '|' || (SELECT Issued FROM BulkIssues) FROM Certificates"));
        Assert.Equal([$"{people}"], Ask("SELECT count(*) FROM AuditEntries WHERE Action = 'certificate-issued'"));
        Assert.Equal("ok", Ask("PRAGMA integrity_check").Single());
    }

    private long Issued() => long.Parse(Ask("SELECT count(*) FROM Certificates").Single(), CultureInfo.InvariantCulture);

    private static async Task SubmitAsync(string address, ConcurrentBag<string> acknowledged, SemaphoreSlim submitted, CancellationToken stop)
    {
        try
        {
            using var learner = await Learner.BeginAsync(address, "/courses/first-weeks");
            while (!stop.IsCancellationRequested)
            {
                var form = await QuizFilling.FillInAsync(learner, Quiz);
                var (status, location) = await learner.SendAsync(Quiz + "?handler=Submit", form);
                if (status != HttpStatusCode.Redirect || !location!.StartsWith(Quiz + "/", StringComparison.Ordinal))
                    continue;
                acknowledged.Add(location[(Quiz.Length + 1)..].ToUpperInvariant());
                submitted.Release();
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException or OperationCanceledException)
        {
            // The site was killed: what it had not acknowledged does not count.
        }
    }

    private HashSet<string> Submitted() => Ask("SELECT upper(Id) FROM QuizAttempts WHERE SubmittedAt IS NOT NULL").ToHashSet();

    private List<string> Ask(string sql)
    {
        using var db = new SqliteConnection($"Data Source={Path.Combine(data, "learnhub.db")};Pooling=False");
        db.Open();
        using var command = db.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(reader.GetString(0));
        return rows;
    }
}
