using System.Diagnostics;

namespace LearnHub.Benchmarks;

internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Publishes a Release build and gives the path of its executable.</summary>
    public static string Publish(string root)
    {
        var output = Path.Combine(Path.GetTempPath(), "learnhub-benchmark");
        using var publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", Path.Combine(root, "src/LearnHub.Web"), "-c", "Release", "--use-current-runtime", "--self-contained", "-o", output, "-v", "quiet", "--nologo"]))!;
        publish.WaitForExit();
        return publish.ExitCode == 0 ? Path.Combine(output, "learnhub") : throw new InvalidOperationException("The application does not build.");
    }

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "LearnHub.sln")) ? folder : Find(Path.GetDirectoryName(folder.TrimEnd('/'))!);
}
