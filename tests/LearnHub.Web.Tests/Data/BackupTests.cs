using System.IO.Compression;
using System.Text;
using LearnHub.Web.Data;
using LearnHub.Web.Features.Certificates.Credentials;
using LearnHub.Web.Tests.Conformance;
using LearnHub.Web.Tests.Features.Certificates.Registry;
using LearnHub.Web.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Tests.Data;

public sealed class BackupTests : IDisposable
{
    private const string Address = "https://lernen.example.org";
    private readonly TemporaryFolder folder = new();

    private string Zip => Path.Combine(folder.Path, "backup.zip");

    private string Data => Path.Combine(folder.Path, "restored");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task BackedUpWipedAndRestored_VerifiesOldCertificatesTheirBadgesAndRevocations()
    {
        var settings = new Dictionary<string, string> { ["LearnHub:Data"] = Data, ["LearnHub:PublicAddress"] = Address };
        var old = new Dictionary<string, byte[]>();
        string genuine, revoked, genuineBadge, revokedBadge, key;
        await using (var app = new TestApp { Courses = [IssuedCertificate.Course], Settings = settings })
        {
            var ada = await IssuedCertificate.EarnAsync(app, "ada", "Ada Beispiel");
            var olena = await IssuedCertificate.EarnAsync(app, "olena", "Олена Коваль");
            (genuine, revoked) = (ada.Number, olena.Number);
            (genuineBadge, revokedBadge) = (await ada.JwtAsync(), await olena.JwtAsync());
            foreach (var ending in new[] { "pdf", "png", "svg", "jwt" })
                old[ending] = await ada.FileAsync(ending);
            key = (await app.Browser().GetAsync(KeyOf(genuineBadge))).Body;
            var centre = await app.CentreAsync();
            await centre.PressAsync(await centre.GetAsync($"/admin/certificates/{revoked}/revoke"), "main form button", ("Reason", "wrong-data"));
            // While it runs.
            Assert.True(new Backup(new DataFolder(Data), app.Time).Write(Zip) > 0);
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(Data, recursive: true);
        Assert.Null(new Restore(Data, TimeProvider.System).From(Zip));
        await using var restored = new TestApp { Courses = [IssuedCertificate.Course], Settings = settings };

        var page = await restored.Browser().GetAsync($"/verify/{genuine}");
        Assert.Equal(restored.Texts().Verify.Genuine, page.Heading);
        Assert.Contains("Ada Beispiel", page.MainText);
        page = await restored.Browser().GetAsync($"/verify/{revoked}");
        Assert.Equal(restored.Texts().Verify.Revoked, page.Heading);
        Assert.Contains(restored.Texts().Verify.ReasonWrongData, page.MainText);

        // As somebody else's verifier sees it: the key at its old address, the list of revocations.
        Assert.Equal(key, (await restored.Browser().GetAsync(KeyOf(genuineBadge))).Body);
        var rules = new OpenBadgeRules(restored.Browser(), Address);
        Assert.Equal("genuine", await rules.JudgeAsync(genuineBadge, restored.Time.GetUtcNow()));
        Assert.Equal("revoked", await rules.JudgeAsync(revokedBadge, restored.Time.GetUtcNow()));
        foreach (var file in old.Values)
            Assert.Equal(FileVerdict.Unaltered, await IssuedCertificate.CheckAsync(restored, file));

        // The owner is known again, and the old key goes on signing.
        var owner = restored.Browser();
        await owner.SignInAsync("ada");
        var now = await new IssuedCertificate(restored, owner, genuine).JwtAsync();
        Assert.Equal(KeyOf(genuineBadge), KeyOf(now));
        Assert.Equal("genuine", await rules.JudgeAsync(now, restored.Time.GetUtcNow()));
    }

    [Fact]
    public async Task Restore_WhileTheServiceRuns_IsRefused()
    {
        await using var app = new TestApp { Courses = [RegistryStage.Course] };
        await app.Browser().GetAsync("/");
        new Backup(new DataFolder(app.DataFolder), app.Time).Write(Zip);
        Assert.Contains("running", Assert.Throws<OperatorException>(() => new Restore(app.DataFolder, TimeProvider.System).From(Zip)).Message);
        await app.Browser().GetAsync("/courses");
    }

    [Fact]
    public async Task Restore_OverOtherData_KeepsItAside()
    {
        await MadeAsync();
        Directory.CreateDirectory(Data);
        await File.WriteAllTextAsync(Path.Combine(Data, "mine.txt"), "kept");
        var before = new Restore(Data, TimeProvider.System).From(Zip);
        Assert.Equal("kept", await File.ReadAllTextAsync(Path.Combine(before!, "mine.txt")));
        Assert.True(File.Exists(Path.Combine(Data, "learnhub.db")));
        // The folder itself stayed where it is: it may be a mount point.
        Assert.True(File.Exists(Path.Combine(Data, FolderInUse.Name)));
    }

    [Fact]
    public async Task Restore_Twice_KeepsWhatWasThereEachTime()
    {
        await using var app = await MadeAsync();
        var time = new ManualTime(app.Time.GetUtcNow().UtcDateTime);
        Assert.Null(new Restore(Data, time).From(Zip));
        await File.WriteAllTextAsync(Path.Combine(Data, "mine.txt"), "kept");
        time.Advance(TimeSpan.FromSeconds(1));
        var first = new Restore(Data, time).From(Zip)!;
        time.Advance(TimeSpan.FromSeconds(1));
        var second = new Restore(Data, time).From(Zip)!;
        Assert.True(File.Exists(Path.Combine(first, "learnhub.db")));
        Assert.True(File.Exists(Path.Combine(first, "mine.txt")));
        Assert.Equal(["keys", "learnhub.db", "templates"], Directory.EnumerateFileSystemEntries(second).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Restore_OfANewerVersion_IsRefusedAndChangesNothing()
    {
        await using (var app = new TestApp { Courses = [RegistryStage.Course] })
        {
            await app.Browser().GetAsync("/");
            app.Db(db => db.Database.ExecuteSqlRaw("INSERT INTO __EFMigrationsHistory VALUES ('29991231000000_Tomorrow', '99')"));
            new Backup(new DataFolder(app.DataFolder), app.Time).Write(Zip);
        }

        Assert.Contains("29991231000000_Tomorrow", Assert.Throws<OperatorException>(() => new Restore(Data, TimeProvider.System).From(Zip)).Message);
        Assert.Equal([FolderInUse.Name], Directory.EnumerateFileSystemEntries(Data).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Backup_DiskFillsUp_IsRefusedAndLeavesNothing()
    {
        await using var app = await MadeAsync();
        var target = Path.Combine(folder.Path, "full.zip");
        var (code, _, errors) = await Executable.RunOnAFullDiskAsync(["backup", target], new Dictionary<string, string> { ["LearnHub__Data"] = app.DataFolder }, kilobytes: 64);
        Assert.Equal((1, true), (code, errors.Contains("could not be written", StringComparison.Ordinal)));
        Assert.Equal([Zip], Directory.EnumerateFiles(folder.Path));
    }

    [Fact]
    public async Task Backup_FileExists_IsNotOverwritten()
    {
        await using var app = await MadeAsync();
        var before = await File.ReadAllBytesAsync(Zip);
        Assert.Throws<OperatorException>(() => new Backup(new DataFolder(app.DataFolder), app.Time).Write(Zip));
        Assert.Equal(before, await File.ReadAllBytesAsync(Zip));
    }

    [Fact]
    public async Task Backup_FolderCannotBeWritten_LeavesNothing()
    {
        await using var app = await MadeAsync();
        Assert.Throws<OperatorException>(() => new Backup(new DataFolder(app.DataFolder), app.Time).Write("/proc/backup.zip"));
        Assert.Throws<OperatorException>(() => new Backup(new DataFolder(folder.Folder("empty")), app.Time).Write(Path.Combine(folder.Path, "other.zip")));
        Assert.Equal([Zip], Directory.EnumerateFiles(folder.Path));
    }

    [Theory]
    [InlineData("truncated")]
    [InlineData("not a zip")]
    [InlineData("altered")]
    [InlineData("no manifest")]
    [InlineData("one file more")]
    [InlineData("one file less")]
    [InlineData("../evil")]
    [InlineData("keys/../../evil")]
    [InlineData("/tmp/evil")]
    [InlineData("other format")]
    [InlineData("broken database")]
    public async Task Restore_DamagedArchive_IsRefusedAndChangesNothing(string how)
    {
        await MadeAsync();
        Directory.CreateDirectory(Data);
        await File.WriteAllTextAsync(Path.Combine(Data, "mine.txt"), "kept");
        Damage(how);
        var refused = Assert.Throws<OperatorException>(() => new Restore(Data, TimeProvider.System).From(Zip));
        Assert.Contains("damaged", refused.Message);
        Assert.Equal(["backup.zip", "mine.txt"], Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Select(Path.GetFileName).Where(name => name != FolderInUse.Name).Order());
    }

    [Fact]
    public async Task Verbs_BackupAndRestore_ReportThroughTheirExitCode()
    {
        await using var app = await MadeAsync();
        var environment = new Dictionary<string, string> { ["LearnHub__Data"] = app.DataFolder };
        var other = Path.Combine(folder.Path, "by-verb.zip");
        var (code, output, errors) = await Executable.RunAsync(["backup", other], environment);
        Assert.True(code == 0, errors);
        Assert.Contains("MB", output);
        (code, _, errors) = await Executable.RunAsync(["restore", other], environment);
        Assert.Equal(1, code);
        Assert.Contains("running", errors);
        Assert.Equal(0, (await Executable.RunAsync(["restore", other], new Dictionary<string, string> { ["LearnHub__Data"] = Data })).Code);
        Assert.True(File.Exists(Path.Combine(Data, "learnhub.db")));
    }

    private static string KeyOf(string badge) => OpenBadgeRules.Part(badge, 0).GetProperty("kid").GetString()![Address.Length..];

    private async Task<TestApp> MadeAsync()
    {
        var app = new TestApp { Courses = [RegistryStage.Course] };
        await app.Browser().GetAsync("/");
        new Backup(new DataFolder(app.DataFolder), app.Time).Write(Zip);
        return app;
    }

    private void Damage(string how)
    {
        if (how == "truncated")
        {
            File.WriteAllBytes(Zip, File.ReadAllBytes(Zip)[..^200]);
            return;
        }

        if (how == "not a zip")
        {
            File.WriteAllText(Zip, "Das ist kein Archiv.");
            return;
        }

        using var zip = ZipFile.Open(Zip, ZipArchiveMode.Update);
        switch (how)
        {
            case "altered":
                Replace(zip, "learnhub.db", bytes => { bytes[^1] ^= 1; return bytes; });
                break;
            case "broken database":
                var broken = Encoding.UTF8.GetBytes("Das ist keine Datenbank, aber lang genug.");
                Replace(zip, "learnhub.db", _ => broken);
                Replace(zip, "manifest.json", json => (BackupManifest.From(new MemoryStream(json))! with
                {
                    Files = [.. BackupManifest.From(new MemoryStream(json))!.Files.Select(file => file.Path == "learnhub.db"
                        ? new BackupEntry(file.Path, broken.Length, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(broken))) : file)],
                }).ToJson());
                break;
            case "other format":
                Replace(zip, "manifest.json", json => (BackupManifest.From(new MemoryStream(json))! with { Format = 2 }).ToJson());
                break;
            case "no manifest":
                zip.GetEntry("manifest.json")!.Delete();
                break;
            case "one file less":
                zip.Entries.First(entry => entry.FullName.StartsWith("keys/", StringComparison.Ordinal)).Delete();
                break;
            default:
                zip.CreateEntry(how == "one file more" ? "keys/more.xml" : how);
                break;
        }
    }

    private static void Replace(ZipArchive zip, string name, Func<byte[], byte[]> change)
    {
        using var kept = new MemoryStream();
        using (var stream = zip.GetEntry(name)!.Open())
            stream.CopyTo(kept);
        zip.GetEntry(name)!.Delete();
        using var fresh = zip.CreateEntry(name).Open();
        fresh.Write(change(kept.ToArray()));
    }
}
