using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using LearnHub.Web.Data;
using LearnHub.Web.Features.Certificates.Credentials;
using LearnHub.Web.Tests.Conformance;
using LearnHub.Web.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace LearnHub.Web.Tests.Features.Certificates.Credentials;

public sealed class SigningKeysTests : IDisposable
{
    private const string Address = "https://lernen.example.org";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Rotate_WhileServing_SignsWithTheNewKeyAndBreaksNothingOld()
    {
        using var app = App();
        var certificate = await IssuedCertificate.EarnAsync(app, "ada", "Ada Beispiel");
        var (before, pdf) = (await certificate.JwtAsync(), await certificate.FileAsync("svg"));
        // As the verb does, in another process.
        app.Time.Advance(TimeSpan.FromMinutes(1));
        Keys(new DataFolder(folder.Path), app.Services.GetRequiredService<IDataProtectionProvider>(), app.Time).Rotate();
        var after = await certificate.JwtAsync();
        Assert.NotEqual(KeyOf(before), KeyOf(after));
        var rules = new OpenBadgeRules(app.Browser(), Address);
        Assert.Equal("genuine", await rules.JudgeAsync(before, app.Time.GetUtcNow()));
        Assert.Equal("genuine", await rules.JudgeAsync(after, app.Time.GetUtcNow()));
        Assert.Equal(FileVerdict.Unaltered, await IssuedCertificate.CheckAsync(app, pdf));
    }

    [Fact]
    public async Task EnsureOne_ManyAtOnce_MakeOneKey()
    {
        var protection = new EphemeralDataProtectionProvider();
        var time = new ManualTime(new DateTime(2026, 8, 20, 10, 0, 0, DateTimeKind.Utc));
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Keys(new DataFolder(folder.Path), protection, time).EnsureOne())));
        Assert.Single(Directory.EnumerateFiles(KeyFolder));
    }

    [Fact]
    public void Key_InItsFile_IsEncryptedAndItsOwnersOnly()
    {
        var keys = Keys(new DataFolder(folder.Path), new EphemeralDataProtectionProvider(), TimeProvider.System);
        var key = keys.Rotate();
        var file = Directory.EnumerateFiles(KeyFolder).Single();
        Assert.EndsWith($"{key.Id}.json", file, StringComparison.Ordinal);
        using var reader = ECDsa.Create();
        Assert.ThrowsAny<CryptographicException>(() => reader.ImportPkcs8PrivateKey(Convert.FromBase64String(key.Private), out _));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task Restored_FromABackup_VerifiesOldCertificatesBadgesAndRevocations()
    {
        using var backup = new TemporaryFolder();
        string number, jwt, revoked;
        byte[] svg;
        using (var app = App())
        {
            var certificate = await IssuedCertificate.EarnAsync(app, "ada", "Ada Beispiel");
            var taken = await IssuedCertificate.EarnAsync(app, "eva", "Eva Beispiel");
            taken.Change(own => own.Revoke("Doppelt", app.Time.GetUtcNow().UtcDateTime));
            (number, jwt, revoked, svg) = (certificate.Number, await certificate.JwtAsync(), await taken.JwtAsync(), await certificate.FileAsync("svg"));
        }

        foreach (var file in Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(backup.Path, Path.GetRelativePath(folder.Path, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        Directory.Delete(folder.Path, recursive: true);
        using var restored = App(data: backup.Path);
        var rules = new OpenBadgeRules(restored.Browser(), Address);
        Assert.Equal("genuine", await rules.JudgeAsync(jwt, restored.Time.GetUtcNow()));
        Assert.Equal("revoked", await rules.JudgeAsync(revoked, restored.Time.GetUtcNow()));
        Assert.Equal(restored.Texts().Verify.Genuine, (await restored.Browser().GetAsync($"/verify/{number}")).Heading);
        Assert.Equal(FileVerdict.Unaltered, await IssuedCertificate.CheckAsync(restored, svg));
    }

    [Fact]
    public async Task Signer_DataProtectionKeysLost_MakesANewKeyAndTheOldOneStillVerifies()
    {
        string jwt;
        using (var app = App())
            jwt = await (await IssuedCertificate.EarnAsync(app, "ada", "Ada Beispiel")).JwtAsync();
        foreach (var lost in Directory.EnumerateFiles(Path.Combine(folder.Path, "keys"), "*.xml"))
            File.Delete(lost);
        using var again = App();
        var next = await (await IssuedCertificate.EarnAsync(again, "eva", "Eva Beispiel")).JwtAsync();
        Assert.NotEqual(KeyOf(jwt), KeyOf(next));
        var rules = new OpenBadgeRules(again.Browser(), Address);
        Assert.Equal("genuine", await rules.JudgeAsync(jwt, again.Time.GetUtcNow()));
        Assert.Equal("genuine", await rules.JudgeAsync(next, again.Time.GetUtcNow()));
    }

    [Fact]
    public async Task KeyCertificate_EncryptsTheKeysAndIsNeededToReadThem()
    {
        var pfx = Path.Combine(folder.Folder("outside"), "keys.pfx");
        using (var pair = RSA.Create(2048))
        {
            var request = new CertificateRequest("CN=LearnHub keys", pair, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            using var certificate = request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2021, 1, 1, 0, 0, 0, TimeSpan.Zero));
            await File.WriteAllBytesAsync(pfx, certificate.Export(X509ContentType.Pfx, "geheim"));
        }

        (string, string)[] settings = [("LearnHub:KeyCertificate", pfx), ("LearnHub:KeyCertificatePassword", "geheim")];
        string jwt;
        using (var app = App(settings: settings))
            jwt = await (await IssuedCertificate.EarnAsync(app, "ada", "Ada Beispiel")).JwtAsync();
        Assert.All(Directory.EnumerateFiles(Path.Combine(folder.Path, "keys"), "*.xml"), file => Assert.Contains("EncryptedData", File.ReadAllText(file)));
        using (var again = App(settings: settings))
            Assert.Equal(KeyOf(jwt), KeyOf(await (await IssuedCertificate.EarnAsync(again, "eva", "Eva Beispiel")).JwtAsync()));
        var (code, _, errors) = await Executable.RunAsync([], new Dictionary<string, string> { ["LearnHub__Data"] = folder.Path, ["LearnHub__KeyCertificate"] = pfx, ["LearnHub__KeyCertificatePassword"] = "falsch" });
        Assert.Equal((1, true), (code, errors.Contains("LearnHub:KeyCertificatePassword", StringComparison.Ordinal)));
    }

    private string KeyFolder => Path.Combine(folder.Path, "keys", "credentials");

    private static string? KeyOf(string jwt) => OpenBadgeRules.Part(jwt, 0).GetProperty("kid").GetString();

    private static SigningKeys Keys(DataFolder data, IDataProtectionProvider protection, TimeProvider time) => new(data, protection, time, NullLogger<SigningKeys>.Instance);

    private TestApp App(string? data = null, params (string Key, string Value)[] settings) => new()
    {
        Courses = [IssuedCertificate.Course],
        Settings = new Dictionary<string, string>(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)))
        {
            ["LearnHub:PublicAddress"] = Address,
            ["LearnHub:Data"] = data ?? folder.Path,
        },
    };
}
