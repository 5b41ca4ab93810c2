using System.Diagnostics;
using System.Text;

namespace LearnHub.Browser.Tests.Support;

/// <summary>The application as people run it: its own process, a free port, a data folder that goes away with it.</summary>
public sealed class Site : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process process;
    private readonly string data = Directory.CreateTempSubdirectory("learnhub-browser-").FullName;
    private readonly StringBuilder output = new();
    private readonly TaskCompletionSource<string> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Site()
    {
        process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", [Repository.Application, "--urls", "http://127.0.0.1:0"])
            {
                WorkingDirectory = Path.Combine(Repository.Root, "src", "LearnHub.Web"),
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
                Environment =
                {
                    ["DOTNET_ENVIRONMENT"] = "Development",
                    ["ASPNETCORE_ENVIRONMENT"] = "Development",
                    // Nobody changes the configuration meanwhile, and watching it takes watchers of which a system has few.
                    ["DOTNET_hostBuilder__reloadConfigOnChange"] = "false",
                    // Style and script go out compressed as they were built; Development would send them as they lie in the folder now, uncompressed.
                    ["ReloadStaticAssetsAtRuntime"] = "false",
                    ["LearnHub__Data"] = data,
                    ["LearnHub__Courses"] = Repository.Courses,
                    ["LearnHub__Seeds"] = Repository.Seeds,
                },
            },
            EnableRaisingEvents = true,
        };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Exited += (_, _) => address.TrySetException(new InvalidOperationException($"The application ended before it served anything.\n{Output}"));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => End();
    }

    /// <summary>Such as <c>http://127.0.0.1:41234</c>, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Where it remembers everything.</summary>
    public string Database => Path.Combine(data, "learnhub.db");

    /// <summary>What the application has written to its log.</summary>
    public string Output
    {
        get
        {
            lock (output)
                return output.ToString();
        }
    }

    public static async Task<Site> StartAsync()
    {
        var site = new Site();
        try
        {
            site.process.Start();
            site.process.BeginOutputReadLine();
            site.process.BeginErrorReadLine();
            site.Address = await site.address.Task.WaitAsync(Patience);
            return site;
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        End();
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(data, recursive: true);
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;
        lock (output)
            output.AppendLine(line);
        if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            address.TrySetResult(line[(at + Listening.Length)..].Trim());
    }

    private void End()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It was never started, or is gone already.
        }
    }
}
