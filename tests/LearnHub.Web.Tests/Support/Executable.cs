using System.Diagnostics;

namespace LearnHub.Web.Tests.Support;

/// <summary>Runs the executable as an operator does.</summary>
internal static class Executable
{
    public static Task<(int Code, string Output, string Errors)> RunAsync(string[] arguments, IReadOnlyDictionary<string, string> environment, string? input = null) =>
        RunAsync("dotnet", [Path.Combine(AppContext.BaseDirectory, "learnhub.dll"), .. arguments], environment, input);

    /// <summary>Every write beyond so much of a file fails, as it does when the disk is full.</summary>
    public static Task<(int Code, string Output, string Errors)> RunOnAFullDiskAsync(string[] arguments, IReadOnlyDictionary<string, string> environment, int kilobytes) =>
        // The runtime keeps compiled code in a file of its own unless told otherwise.
        RunAsync("bash", ["-c", $"trap '' XFSZ; ulimit -f {kilobytes}; DOTNET_EnableWriteXorExecute=0 exec dotnet \"$@\"", "bash", Path.Combine(AppContext.BaseDirectory, "learnhub.dll"), .. arguments], environment, input: null);

    private static async Task<(int Code, string Output, string Errors)> RunAsync(string program, string[] arguments, IReadOnlyDictionary<string, string> environment, string? input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        start.Environment["LearnHub__PublicAddress"] = "https://lernen.example.org";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        if (input is not null)
            await process.StandardInput.WriteLineAsync(input);
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
