namespace LearnHub.Benchmarks;

/// <summary>From starting the process to its first answered page: once with nothing there, then with everything in place.</summary>
internal static class StartTime
{
    public static async Task MeasureAsync(string application, string root)
    {
        var data = Directory.CreateTempSubdirectory("learnhub-benchmark-start").FullName;
        var times = new List<TimeSpan>();
        for (var i = 0; i < 6; i++)
        {
            await using var site = await Site.StartAsync(application, root, data);
            times.Add(site.StartedIn);
        }

        Directory.Delete(data, recursive: true);
        Report.Line("Start to first answer, empty data folder", $"{times[0].TotalSeconds:0.00} s", "");
        Report.Line("Start to first answer, median of 5", $"{times.Skip(1).Order().ElementAt(2).TotalSeconds:0.00} s", "under 2 s");
    }
}
