using System.Diagnostics;
using System.Globalization;

namespace LearnHub.Benchmarks;

/// <summary>The published application in a process of its own, in Production, over a data folder of its own.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly Process process;
    private readonly bool ownsData;

    private Site(Process process, string address, string data, bool ownsData) =>
        (this.process, Address, Data, this.ownsData) = (process, address, data, ownsData);

    public string Address { get; }

    public string Data { get; }

    public TimeSpan StartedIn { get; private init; }

    public int ResidentMegabytes
    {
        get
        {
            var line = File.ReadLines($"/proc/{process.Id}/status").First(entry => entry.StartsWith("VmRSS:", StringComparison.Ordinal));
            return int.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
        }
    }

    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public static async Task<Site> StartAsync(string application, string root, string? data = null)
    {
        var folder = data ?? Directory.CreateTempSubdirectory("learnhub-benchmark-data").FullName;
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo(application, ["--urls", address]) { RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = Path.GetDirectoryName(application) };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["LearnHub__Https"] = "false";
        start.Environment["LearnHub__PublicAddress"] = address;
        start.Environment["LearnHub__Data"] = folder;
        start.Environment["LearnHub__Courses"] = Path.Combine(root, "courses");
        start.Environment["Logging__LogLevel__Default"] = "Error";
        var clock = Stopwatch.StartNew();
        var started = Process.Start(start)!;
        started.OutputDataReceived += (_, _) => { };
        started.BeginOutputReadLine();
        using var client = new HttpClient();
        while (clock.Elapsed < TimeSpan.FromMinutes(1) && !started.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync(address + "/courses");
                if (answer.IsSuccessStatusCode)
                    return new Site(started, address, folder, data is null) { StartedIn = clock.Elapsed };
            }
            catch (HttpRequestException)
            {
                await Task.Delay(5);
            }
        }

        throw new InvalidOperationException("The application does not start.");
    }

    public static int FreePort()
    {
        using var socket = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        socket.Start();
        return ((System.Net.IPEndPoint)socket.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        if (ownsData)
            Directory.Delete(Data, recursive: true);
    }
}
