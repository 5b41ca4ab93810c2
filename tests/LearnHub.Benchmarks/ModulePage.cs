using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace LearnHub.Benchmarks;

/// <summary>The module page for signed-in learners against a bare endpoint with as many bytes, by turns in one run.</summary>
internal static partial class ModulePage
{
    private const int Learners = 16;
    private const int Rounds = 4;

    public static async Task CompareAsync(Site site, string path)
    {
        var script = await ScriptForLearnersAsync(site, path);
        using var client = new HttpClient();
        var bytes = (await client.GetByteArrayAsync(site.Address + path)).Length;
        var port = Site.FreePort().ToString(CultureInfo.InvariantCulture);
        var bare = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["bare", port, bytes.ToString(CultureInfo.InvariantCulture)]))!;
        try
        {
            await Task.Delay(2_000);
            var (pages, bares) = (new List<double>(), new List<double>());
            Load(site.Address + path, script, seconds: 20);
            Load($"http://127.0.0.1:{port}/", script, seconds: 8);
            for (var round = 0; round < Rounds; round++)
            {
                pages.Add(Load(site.Address + path, script, seconds: 6));
                bares.Add(Load($"http://127.0.0.1:{port}/", script, seconds: 6));
            }

            var (page, most) = (Median(pages), Median(bares));
            Report.Line($"Bare endpoint, {bytes} bytes", $"{most:0} requests/s", "");
            Report.Line("Module page, signed in", $"{page:0} requests/s", "");
            Report.Line("Module page against the bare endpoint", $"{page / most:P0}", "at least 30 %, aim 40 %");
        }
        finally
        {
            bare.Kill();
            File.Delete(script);
        }
    }

    /// <summary>Requests a second of that page alone, after warming up.</summary>
    public static async Task<double> RequestsPerSecondAsync(Site site, string path)
    {
        var script = await ScriptForLearnersAsync(site, path);
        Load(site.Address + path, script, seconds: 20);
        var rounds = Enumerable.Range(0, Rounds).Select(_ => Load(site.Address + path, script, seconds: 6)).ToList();
        File.Delete(script);
        return Median(rounds);
    }

    private static async Task<string> ScriptForLearnersAsync(Site site, string path)
    {
        var cookies = new List<string>();
        for (var i = 0; i < Learners; i++)
        {
            using var learner = await Learner.BeginAsync(site.Address, path[..path.LastIndexOf('/')]);
            cookies.Add($"\"{learner.Cookies}\"");
        }

        var script = Path.GetTempFileName();
        await File.WriteAllTextAsync(script, $$"""
            local cookies = { {{string.Join(", ", cookies)}} }
            local turn = 0
            request = function()
              turn = turn % #cookies + 1
              return wrk.format("GET", nil, { Cookie = cookies[turn] })
            end
            """);
        return script;
    }

    private static double Load(string url, string script, int seconds)
    {
        using var wrk = Process.Start(new ProcessStartInfo("wrk", ["-t1", "-c8", $"-d{seconds}s", "-s", script, url]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = wrk.StandardOutput.ReadToEnd();
        if (output.Contains("Non-2xx", StringComparison.Ordinal) || RequestsPerSecond().Match(output) is not { Success: true } match)
            throw new InvalidOperationException($"The load failed: {output}");
        return double.Parse(match.Groups["rate"].Value, CultureInfo.InvariantCulture);
    }

    private static double Median(List<double> values) => values.Order().Skip((values.Count - 1) / 2).Take(2 - (values.Count % 2)).Average();

    [GeneratedRegex(@"Requests/sec:\s+(?<rate>[\d.]+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex RequestsPerSecond();
}
