using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.Data.Sqlite;

namespace LearnHub.Benchmarks;

/// <summary>64 learners submit quizzes at once, durably; then the database is asked whether each acknowledged one is there.</summary>
internal static class QuizSubmissions
{
    private const int AtOnce = 64;
    private const int RoundsEach = 60;

    public static async Task MeasureAsync(Site site, string quiz)
    {
        var course = string.Join('/', quiz.Split('/').Take(3));
        var learners = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Learner.BeginAsync(site.Address, course)));
        var acknowledged = new ConcurrentBag<string>();
        var failed = 0;
        var busy = TimeSpan.Zero;
        var processor = TimeSpan.Zero;
        for (var round = 0; round < RoundsEach; round++)
        {
            // Opening and filling in is not measured; submitting is, all at once.
            var forms = await Task.WhenAll(learners.Select(learner => QuizFilling.FillInAsync(learner, quiz)));
            var before = site.ProcessorTime;
            var clock = Stopwatch.StartNew();
            await Task.WhenAll(learners.Zip(forms, async (learner, form) =>
            {
                var (status, location) = await learner.SendAsync(quiz + "?handler=Submit", form);
                if (status == HttpStatusCode.Redirect && location!.StartsWith(quiz + "/", StringComparison.Ordinal))
                    acknowledged.Add(location[(quiz.Length + 1)..].ToUpperInvariant());
                else
                    Interlocked.Increment(ref failed);
            }));
            // The first rounds warm up: a service runs for weeks, and its code is compiled anew while it is used.
            if (round < RoundsEach / 2)
                continue;
            busy += clock.Elapsed;
            processor += site.ProcessorTime - before;
        }

        var measured = AtOnce * (RoundsEach - (RoundsEach / 2));
        Report.Line("Quiz submissions, 64 at once, synchronous=FULL", $"{measured / busy.TotalSeconds:0}/s", "at least 500/s");
        Report.Line("  server's processor time a submission", $"{processor.TotalMilliseconds / measured:0.00} ms", "");
        Report.Line("  failed / acknowledged but not in the database", $"{failed} / {Lost(site, acknowledged)}", "0 / 0");
        foreach (var learner in learners)
            learner.Dispose();
    }

    private static int Lost(Site site, IReadOnlyCollection<string> acknowledged)
    {
        using var db = new SqliteConnection($"Data Source={Path.Combine(site.Data, "learnhub.db")};Mode=ReadOnly");
        db.Open();
        using var command = db.CreateCommand();
        command.CommandText = "SELECT Id FROM QuizAttempts WHERE SubmittedAt IS NOT NULL";
        using var reader = command.ExecuteReader();
        var kept = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (reader.Read())
            kept.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!);
        return acknowledged.Count(id => !kept.Contains(id));
    }
}
