using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace LearnHub.Process.Tests;

/// <summary>The application in a process of its own, which can be killed in the middle.</summary>
internal sealed class RunningSite : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly System.Diagnostics.Process process;

    private RunningSite(System.Diagnostics.Process process, string address) => (this.process, Address) = (process, address);

    public string Address { get; }

    /// <summary>Starts it and does not wait for anything.</summary>
    public static RunningSite Begin(string data)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "learnhub.dll"), "--urls", address])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["LearnHub__Https"] = "false";
        start.Environment["LearnHub__PublicAddress"] = address;
        start.Environment["LearnHub__Data"] = data;
        start.Environment["LearnHub__Courses"] = Path.Combine(Root(AppContext.BaseDirectory), "courses");
        var started = System.Diagnostics.Process.Start(start)!;
        started.OutputDataReceived += (_, _) => { };
        started.ErrorDataReceived += (_, _) => { };
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return new RunningSite(started, address);
    }

    /// <summary>Starts it and waits until it answers.</summary>
    public static async Task<RunningSite> StartAsync(string data)
    {
        var site = Begin(data);
        await site.ReadyAsync();
        return site;
    }

    public async Task ReadyAsync()
    {
        using var client = new HttpClient();
        var clock = Stopwatch.StartNew();
        while (!await AnswersAsync(client))
        {
            Assert.False(process.HasExited, "The application ended by itself.");
            Assert.True(clock.Elapsed < Patience, "The application does not answer.");
            await Task.Delay(50);
        }
    }

    /// <summary>As the system does it when memory runs out or the power goes: no farewell.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            Kill();
        process.Dispose();
    }

    private async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            return (await client.GetAsync(Address + "/health/ready")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    private static string Root(string folder) =>
        File.Exists(Path.Combine(folder, "LearnHub.sln")) ? folder : Root(Path.GetDirectoryName(folder.TrimEnd('/'))!);
}
