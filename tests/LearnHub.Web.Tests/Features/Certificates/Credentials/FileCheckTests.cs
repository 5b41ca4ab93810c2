using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using LearnHub.Web.Features.Certificates;
using LearnHub.Web.Features.Certificates.Credentials;
using LearnHub.Web.Tests.Conformance;
using LearnHub.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace LearnHub.Web.Tests.Features.Certificates.Credentials;

public sealed class FileCheckTests : IAsyncLifetime
{
    private const string Button = "form[action='/verify/file'] button";
    private readonly TestApp app = new() { Courses = [IssuedCertificate.Course, DemoCourse.Short] };
    private IssuedCertificate certificate = null!;

    public async Task InitializeAsync() => certificate = await IssuedCertificate.EarnAsync(app, "ada", "Ada Beispiel");

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Theory]
    [InlineData("pdf")]
    [InlineData("png")]
    [InlineData("svg")]
    [InlineData("jwt")]
    public async Task Post_FileAsHandedOut_ShowsTheVerdictAndThatItIsUnaltered(string ending)
    {
        // Its name says nothing.
        var page = await UploadAsync(await certificate.FileAsync(ending), "irgendetwas.bin");
        Assert.Equal((HttpStatusCode.OK, app.Texts().Verify.Genuine), (page.Status, page.Heading));
        foreach (var words in new[] { app.Texts().Badge.Unaltered, "Ada Beispiel", certificate.Number, "Erste Schritte" })
            Assert.Contains(words, page.MainText);

        certificate.Change(own => own.Revoke(RevocationReasons.Mistake, app.Time.GetUtcNow().UtcDateTime));
        var revoked = await UploadAsync(await certificate.FileAsync(ending), $"zertifikat.{ending}");
        Assert.Equal(app.Texts().Verify.Revoked, revoked.Heading);
        Assert.Contains(app.Texts().Verify.ReasonMistake, revoked.MainText);
        Assert.DoesNotContain("Ada Beispiel", revoked.MainText);
    }

    [Theory]
    [InlineData("pdf")]
    [InlineData("png")]
    [InlineData("svg")]
    [InlineData("jwt")]
    public async Task Check_AnyByteChanged_IsFound(string ending)
    {
        var file = await certificate.FileAsync(ending);
        Assert.Equal(FileVerdict.Unaltered, await IssuedCertificate.CheckAsync(app, file));
        // Places all over the file, and every byte of the end, where the signature of the seal stands: its last letter has bits to spare.
        var places = Enumerable.Range(0, 100).Select(part => part * file.Length / 100).Concat(Enumerable.Range(file.Length - 120, 120));
        var passed = new List<string>();
        foreach (var (place, flipped) in places.SelectMany(place => new[] { 1, 2 }.Select(bit => (place, bit))))
        {
            var changed = file.ToArray();
            changed[place] ^= (byte)flipped;
            if (await IssuedCertificate.CheckAsync(app, changed) == FileVerdict.Unaltered)
                passed.Add($"{place} of {file.Length}: {(char)file[place]} → {(char)changed[place]}");
        }

        Assert.Equal([], passed);
    }

    [Theory]
    [InlineData("pdf")]
    [InlineData("png")]
    [InlineData("svg")]
    public async Task Check_SomethingAddedOrTakenAway_IsFound(string ending)
    {
        var file = await certificate.FileAsync(ending);
        Assert.Equal(FileVerdict.Altered, await IssuedCertificate.CheckAsync(app, [.. file, (byte)'\n']));
        Assert.Equal(FileVerdict.Altered, await IssuedCertificate.CheckAsync(app, [.. file[..400], .. file[401..]]));
        Assert.NotEqual(FileVerdict.Unaltered, await IssuedCertificate.CheckAsync(app, file[..^3]));
    }

    [Fact]
    public async Task Check_SealOfAnotherFile_IsFound()
    {
        var other = await IssuedCertificate.EarnAsync(app, "eva", "Eva Beispiel");
        var (own, foreign) = (SealForm.Pdf.Take(await certificate.FileAsync("pdf"))!.Value, SealForm.Pdf.Take(await other.FileAsync("pdf"))!.Value);
        Assert.Equal(FileVerdict.Altered, await IssuedCertificate.CheckAsync(app, SealForm.Pdf.Put(own.File, foreign.Seal)));
        // A badge is no seal, and a seal no badge.
        Assert.Equal(FileVerdict.Altered, await IssuedCertificate.CheckAsync(app, SealForm.Pdf.Put(own.File, await certificate.JwtAsync())));
        Assert.Equal(FileVerdict.Altered, await IssuedCertificate.CheckAsync(app, Encoding.ASCII.GetBytes(own.Seal)));
    }

    [Fact]
    public async Task Check_SignedByAnotherKey_IsForeign()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var header = Base64Url.EncodeToString("""{"alg":"ES256","kid":"https://boese.example/credentials/keys/eins","typ":"JWT"}"""u8);
        var signed = $"{header}.{(await certificate.JwtAsync()).Split('.')[1]}";
        var jwt = $"{signed}.{Base64Url.EncodeToString(other.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation))}";
        Assert.Equal(FileVerdict.Foreign, await IssuedCertificate.CheckAsync(app, Encoding.ASCII.GetBytes(jwt)));
        var (file, _) = SealForm.Pdf.Take(await certificate.FileAsync("pdf"))!.Value;
        Assert.Equal(FileVerdict.Foreign, await IssuedCertificate.CheckAsync(app, SealForm.Pdf.Put(file, jwt)));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("HS256")]
    public async Task Check_WithAWeakerAlgorithm_IsNotBelieved(string algorithm)
    {
        var parts = (await certificate.JwtAsync()).Split('.');
        var header = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[0])).Replace("ES256", algorithm, StringComparison.Ordinal);
        var jwt = $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header))}.{parts[1]}.{parts[2]}";
        Assert.Equal(FileVerdict.Altered, await IssuedCertificate.CheckAsync(app, Encoding.ASCII.GetBytes(jwt)));
    }

    [Fact]
    public async Task Post_SealedForANumberThatIsNotKnown_SaysSo()
    {
        using var scope = app.Services.CreateScope();
        var file = scope.ServiceProvider.GetRequiredService<Seals>().Put(SealForm.Pdf, "%PDF-1.7\n%%EOF\n"u8.ToArray(), "LH-00000-00000");
        var page = await UploadAsync(file, "a.pdf");
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains(app.Texts().Badge.Unknown, page.MainText);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(50)]
    [InlineData(90)]
    public async Task Post_TruncatedJwt_SaysThatAPartIsMissing(int missing)
    {
        var jwt = await certificate.FileAsync("jwt");
        var page = await UploadAsync(missing == 0 ? Encoding.ASCII.GetBytes(Encoding.ASCII.GetString(jwt).Split('.')[0]) : jwt[..^missing], "a.jwt");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(app.Texts().Badge.Truncated, page.MainText);
    }

    [Fact]
    public async Task Post_BadInput_HasAClearAnswerEach()
    {
        var words = app.Texts().Badge;
        foreach (var (file, answer) in new (byte[], string)[]
        {
            ([], words.Missing),
            ("Guten Tag"u8.ToArray(), words.WrongKind),
            ("PK\u0003\u0004 ein Archiv"u8.ToArray(), words.WrongKind),
            ("<html><p>Zertifikat</p></html>"u8.ToArray(), words.WrongKind),
            ("%PDF-1.7\n%%EOF\n"u8.ToArray(), words.NoSeal),
            ("%PDF-1.7\n1 0 obj"u8.ToArray(), words.Unreadable),
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3], words.Unreadable),
            ("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8.ToArray(), words.NoSeal),
            ("<svg><g>"u8.ToArray(), words.Unreadable),
            ("<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><svg>&a;</svg>"u8.ToArray(), words.NoSeal),
            ("\n<?learnhub-seal ?><svg/>"u8.ToArray(), words.Altered),
            ("eyJ.eyJ."u8.ToArray(), words.Truncated),
            (Encoding.ASCII.GetBytes($"eyJ.e30.{new string('A', 86)}"), words.Altered),
            (new byte[FileCheck.MostBytes + 1], words.TooLarge.With(FileCheck.MostMegabytes)),
            (new byte[FileCheck.MostBytes * 2], words.TooLarge.With(FileCheck.MostMegabytes)),
        })
        {
            var page = await UploadAsync(file, "a");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.Contains(answer, page.MainText);
            Assert.False(page.Has(".verdict.passed"));
        }
    }

    [Fact]
    public async Task Post_MoreThanTenInAMinute_IsAskedToWait()
    {
        var verifier = app.Browser();
        var form = await verifier.GetAsync("/verify");
        for (var i = 0; i < 10; i++)
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await verifier.UploadAsync(form, Button, "a", "Guten Tag"u8.ToArray())).Status);
        var page = await verifier.UploadAsync(form, Button, "a", "Guten Tag"u8.ToArray());
        Assert.Equal((HttpStatusCode.TooManyRequests, app.Texts().Errors.TooMany), (page.Status, page.Heading));
        // Numbers can still be checked.
        Assert.Equal(HttpStatusCode.OK, (await verifier.GetAsync($"/verify/{certificate.Number}")).Status);
    }

    [Fact]
    public async Task Png_CarriesTheBadgeOnceUncompressed()
    {
        var chunks = ChunksOf(await certificate.FileAsync("png")).ToArray();
        Assert.Equal(("IHDR", "IEND"), (chunks[0].Type, chunks[^1].Type));
        var text = Assert.Single(chunks, chunk => chunk.Type == "iTXt").Data;
        var keyword = Encoding.Latin1.GetBytes("openbadgecredential\0\0\0\0\0");
        Assert.Equal(keyword, text[..keyword.Length]);
        var jwt = Encoding.UTF8.GetString(text[keyword.Length..]);
        Assert.Equal("genuine", await new OpenBadgeRules(app.Browser(), "http://localhost").JudgeAsync(jwt, app.Time.GetUtcNow()));
    }

    [Fact]
    public async Task Svg_CarriesTheBadgeAsItsFirstElement()
    {
        var svg = XDocument.Parse(Encoding.UTF8.GetString(await certificate.FileAsync("svg")));
        var badge = svg.Root!.Elements().First();
        Assert.Equal(XName.Get("credential", "https://purl.imsglobal.org/ob/v3p0"), badge.Name);
        Assert.Equal("openbadges", svg.Root.GetPrefixOfNamespace(badge.Name.Namespace));
        Assert.Equal("genuine", await new OpenBadgeRules(app.Browser(), "http://localhost").JudgeAsync(badge.Attribute("verify")!.Value, app.Time.GetUtcNow()));
    }

    [Fact]
    public async Task Pdf_Sealed_KeepsItsEndWithinReach()
    {
        var file = Encoding.Latin1.GetString(await certificate.FileAsync("pdf"));
        Assert.InRange(file.Length - file.LastIndexOf("%%EOF", StringComparison.Ordinal), 100, 1024);
    }

    [Fact]
    public async Task Post_Checked_KeepsNothing()
    {
        int Files() => Directory.EnumerateFiles(app.DataFolder, "*", SearchOption.AllDirectories).Count(file => !file.Contains("learnhub.db", StringComparison.Ordinal));
        var pdf = await certificate.FileAsync("pdf");
        var (files, entries) = (Files(), app.Db(db => db.AuditEntries.Count()));
        await UploadAsync(pdf, "a.pdf");
        Assert.Equal((files, entries), (Files(), app.Db(db => db.AuditEntries.Count())));
    }

    private async Task<WebPage> UploadAsync(byte[] file, string name)
    {
        var verifier = app.Browser();
        return await verifier.UploadAsync(await verifier.GetAsync("/verify"), Button, name, file);
    }

    private static IEnumerable<(string Type, byte[] Data)> ChunksOf(byte[] png)
    {
        for (var at = 8; at < png.Length;)
        {
            var length = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            Assert.Equal(System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at + 8 + length)), Crc(png.AsSpan(at + 4, 4 + length)));
            yield return (Encoding.ASCII.GetString(png, at + 4, 4), png[(at + 8)..(at + 8 + length)]);
            at += 12 + length;
        }
    }

    /// <summary>Bit by bit, as the PNG specification defines it.</summary>
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var part in bytes)
        {
            sum ^= part;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum >> 1) ^ ((sum & 1) * 0xEDB88320);
        }

        return ~sum;
    }
}
