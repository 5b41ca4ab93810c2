using LearnHub.Web.Data;
using LearnHub.Web.Tests.Support;

namespace LearnHub.Web.Tests.Data;

public sealed class FolderExchangeTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Data => folder.Folder("data");

    private string Before => Path.Combine(Data, "before-now");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Do_SomethingCannotBeMoved_PutsEverythingBack()
    {
        Write("mine.txt", "keys/mine", "fresh/a", "fresh/b", "b");
        // Stays where it is and is in the way of what comes.
        Directory.CreateDirectory(Path.Combine(Data, "fresh", "stays"));
        Directory.CreateDirectory(Path.Combine(Data, "stays"));
        var there = All();
        Assert.ThrowsAny<IOException>(() => new FolderExchange(Data, ["fresh", "stays", "before-"]).Do(Path.Combine(Data, "fresh"), Before));
        Assert.Equal(there, All());
        Assert.False(FolderExchange.WasInterrupted(Data));
    }

    [Fact]
    public async Task Start_AfterAnInterruptedExchange_IsRefusedUntilARestoreIsDone()
    {
        var zip = Path.Combine(folder.Path, "backup.zip");
        await using (var app = new TestApp { Courses = [DemoCourse.Short], Settings = new Dictionary<string, string> { ["LearnHub:Data"] = Data } })
        {
            await app.Browser().GetAsync("/");
            new Backup(new DataFolder(Data), app.Time).Write(zip);
        }

        File.Delete(Path.Combine(Data, "learnhub.db"));
        Write("restore.unfinished");
        var (code, _, errors) = await Executable.RunAsync([], new Dictionary<string, string> { ["LearnHub__Data"] = Data, ["LearnHub__Courses"] = folder.Folder("courses") });
        Assert.Equal((1, true), (code, errors.Contains("interrupted", StringComparison.Ordinal)));
        Assert.False(File.Exists(Path.Combine(Data, "learnhub.db")));

        new Restore(Data, TimeProvider.System).From(zip);
        await using var restored = new TestApp { Courses = [DemoCourse.Short], Settings = new Dictionary<string, string> { ["LearnHub:Data"] = Data } };
        Assert.Equal("/courses", (await restored.Browser().GetAsync("/courses")).Path);
    }

    private void Write(params string[] files)
    {
        foreach (var file in files.Select(name => Path.Combine(Data, name)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, file);
        }
    }

    private string[] All() => [.. Directory.EnumerateFileSystemEntries(Data, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
