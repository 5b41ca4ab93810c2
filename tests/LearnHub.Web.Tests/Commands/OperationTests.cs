using System.Net;
using LearnHub.Web.Tests.Support;

namespace LearnHub.Web.Tests.Commands;

public sealed class OperationTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task CreateAdmin_InProduction_MakesASignInThatMayRunLearnHub()
    {
        var (code, output, errors) = await RunAsync("Regen im Stadtpark", "create-admin", "leitung@example.org");
        Assert.True(code == 0, output + errors);
        Assert.Contains("leitung@example.org", output);
        Assert.DoesNotContain("Regen", output + errors);

        await using var app = new TestApp { Environment = "Production", Settings = new Dictionary<string, string> { ["LearnHub:Data"] = folder.Path } };
        var browser = app.Browser();
        Assert.Equal("/my", (await browser.SignInAsync("leitung@example.org")).Path);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/admin/courses")).Status);
        Assert.Equal("/account/sign-in", (await app.Browser().SignInAsDemoAsync("admin")).Path);
        Assert.Equal(1, app.Db(db => db.Users.Count()));
        Assert.Equal(app.Db(db => db.Users.Single().Id.ToString()), app.Db(db => db.AuditEntries.Single(entry => entry.Action == "admin-created").Subject));
    }

    [Theory]
    [InlineData("kurz", "leitung@example.org")]
    [InlineData("passwort12345", "leitung@example.org")]
    [InlineData("Regen im Stadtpark", "a@b")]
    public async Task CreateAdmin_UnusableNameOrPassword_MakesNobody(string password, string login)
    {
        var (code, output, _) = await RunAsync(password, "create-admin", login);
        Assert.Equal(1, code);
        Assert.Contains("Not made", output);
    }

    [Fact]
    public async Task Migrate_Twice_IsDoneOnce()
    {
        Assert.Equal(0, (await RunAsync(null, "migrate")).Code);
        Assert.Equal(0, (await RunAsync(null, "migrate")).Code);
        Assert.True(File.Exists(Path.Combine(folder.Path, "learnhub.db")));
    }

    [Fact]
    public async Task RotateSigningKey_Twice_KeepsEveryKey()
    {
        Assert.Equal(0, (await RunAsync(null, "rotate-signing-key")).Code);
        var (code, output, _) = await RunAsync(null, "rotate-signing-key");
        Assert.Equal(0, code);
        var keys = Directory.EnumerateFiles(Path.Combine(folder.Path, "keys", "credentials")).Select(Path.GetFileNameWithoutExtension).ToArray();
        Assert.Equal(2, keys.Length);
        Assert.Contains(keys, key => output.Contains(key!, StringComparison.Ordinal));
        await using var app = new TestApp { Settings = new Dictionary<string, string> { ["LearnHub:Data"] = folder.Path } };
        Assert.Equal(keys.Order(), app.Db(db => db.AuditEntries.Where(audit => audit.Action == "signing-key-rotated").Select(audit => audit.Subject).ToArray()).Order());
    }

    [Theory]
    [InlineData("LearnHub__Data", "/proc/learnhub")]
    [InlineData("LearnHub__Courses", "/does/not/exist")]
    [InlineData("LearnHub__TimeZone", "Mittelsachsen")]
    [InlineData("LearnHub__PublicAddress", "lernen.example.org")]
    [InlineData("LearnHub__PublicAddress", "")]
    [InlineData("LearnHub__TrustedProxies__0", "proxy")]
    [InlineData("LearnHub__Operator", "")]
    [InlineData("LearnHub__Https", "ja")]
    [InlineData("LearnHub__Pages", "/does/not/exist")]
    [InlineData("LearnHub__Templates", "/does/not/exist")]
    [InlineData("LearnHub__Certificate__Logo", "/does/not/exist.svg")]
    [InlineData("Mail__Port", "0")]
    [InlineData("Mail__Port", "many")]
    public async Task Serve_WrongSetting_NamesItInOneLine(string setting, string value)
    {
        var (code, _, errors) = await Executable.RunAsync([], new Dictionary<string, string>(Environment) { [setting] = value });
        Assert.Equal(1, code);
        Assert.StartsWith("LearnHub cannot start.", errors, StringComparison.Ordinal);
        Assert.Contains(setting.Split("__")[1], errors);
        Assert.DoesNotContain("DataAnnotation", errors);
        Assert.Single(errors.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Serve_DatabaseIsNone_SaysSoAndLeavesTheFile()
    {
        var file = Path.Combine(folder.Path, "learnhub.db");
        await File.WriteAllTextAsync(file, new string('x', 5000));
        var (code, _, errors) = await RunAsync(null);
        Assert.Equal((1, true), (code, errors.Contains("The database cannot be used", StringComparison.Ordinal)));
        Assert.Equal(5000, new FileInfo(file).Length);
    }

    [Theory]
    [InlineData("backup", "--help")]
    [InlineData("create-admin", "--help")]
    [InlineData("--help")]
    public async Task Help_AnywhereInTheArguments_OnlyHelps(params string[] arguments)
    {
        var (code, output, _) = await RunAsync(null, arguments);
        Assert.Equal((0, true), (code, output.Contains("learnhub restore", StringComparison.Ordinal)));
        Assert.Empty(Directory.EnumerateFiles(folder.Path));
    }

    [Theory]
    [InlineData("--frobnicate")]
    [InlineData("-v")]
    [InlineData("--urls", "http://127.0.0.1:0", "backup")]
    public async Task Serve_UnknownOption_StartsNothing(params string[] arguments)
    {
        var (code, _, errors) = await RunAsync(null, arguments);
        Assert.Equal((2, true), (code, errors.Contains("does not know", StringComparison.Ordinal)));
        Assert.Empty(Directory.EnumerateFiles(folder.Path));
    }

    [Fact]
    public async Task Restore_WithoutASetFolder_IsRefused()
    {
        var (code, _, errors) = await Executable.RunAsync(["restore", "backup.zip"], new Dictionary<string, string> { ["LearnHub__Data"] = "" });
        Assert.Equal((1, true), (code, errors.Contains("LearnHub:Data is not set", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Serve_PortIsTaken_SaysSo()
    {
        using var other = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var (code, _, errors) = await RunAsync(null, "--urls", $"http://{other.LocalEndpoint}");
        Assert.Equal((1, true), (code, errors.Contains("--urls", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("create-admin")]
    [InlineData("Check-Courses")]
    public async Task UnknownVerb_Is2AndListsWhatThereIs(string verb)
    {
        var (code, _, errors) = await RunAsync(null, verb);
        Assert.Equal(2, code);
        Assert.Contains($"'{verb}'", errors);
        foreach (var known in new[] { "check-courses", "stamp-translations", "migrate", "create-admin", "rotate-signing-key" })
            Assert.Contains(known, errors);
    }

    [Fact]
    public async Task CheckCourses_AsAProcess_ReportsThroughItsExitCode()
    {
        TestCourse.Write(folder.Folder("courses"), [DemoCourse.Short]);
        Assert.Equal(0, (await RunAsync(null, "check-courses", folder.Folder("courses"))).Code);
        Assert.Equal(2, (await RunAsync(null, "check-courses", "/does/not/exist")).Code);
    }

    private Task<(int Code, string Output, string Errors)> RunAsync(string? input, params string[] arguments) =>
        Executable.RunAsync(arguments, Environment, input);

    private Dictionary<string, string> Environment => new() { ["LearnHub__Data"] = folder.Path, ["LearnHub__Courses"] = folder.Folder("courses"), ["LearnHub__Https"] = "false" };
}
