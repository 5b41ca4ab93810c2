using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LearnHub.Web.Features.Certificates;
using LearnHub.Web.Tests.Conformance;
using LearnHub.Web.Tests.Support;
using LearnHub.Web.Texts;

namespace LearnHub.Web.Tests.Features.Certificates.Credentials;

public sealed class OpenBadgeTests : IDisposable
{
    private const string Address = "https://lernen.example.org";
    private readonly TestApp app = new() { Courses = [IssuedCertificate.Course, DemoCourse.Short], Settings = new Dictionary<string, string> { ["LearnHub:PublicAddress"] = Address } };

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Badge_InEveryLanguageAndState_FollowsTheStandardAndIsJudgedRightly()
    {
        string[] names = ["Ada Beispiel", "Ada Example", "Олена Коваль-Шевченко", "محمد عبد الله", "Nguyễn Thị Ánh", "Seán O’Connor"];
        var issued = new List<IssuedCertificate>();
        foreach (var (language, name) in Languages.All.Zip(names))
            issued.Add(await IssuedCertificate.EarnAsync(app, $"person.{language.Tag}", name, language.Tag));
        Assert.Equal(6, issued.Count);

        await JudgedAsync(issued, "genuine");
        foreach (var certificate in issued)
            certificate.Change(own => own.Revoke("Aus Versehen ausgestellt", app.Time.GetUtcNow().UtcDateTime));
        await JudgedAsync(issued, "revoked");
        foreach (var certificate in issued)
            certificate.Change(own => own.Reinstate());
        await JudgedAsync(issued, "genuine");
        app.Time.Advance(TimeSpan.FromDays(800));
        foreach (var certificate in issued)
            await certificate.Owner.SignInAsync(app.Db(db => db.Users.Single(person => person.PrintedName == names[issued.IndexOf(certificate)]).UserName!));
        await JudgedAsync(issued, "expired");
        foreach (var certificate in issued)
            certificate.Change(own => own.Correct(CertificateNumber.New(), own.HolderName, own.Language, own.CourseTitle, own.Modules, own.Design, own.IssuedAt));
        await JudgedAsync(issued, "revoked");
    }

    [Fact]
    public async Task Badge_SaysWhatWasIssuedInItsLanguage()
    {
        var certificate = await IssuedCertificate.EarnAsync(app, "ada", "Nguyễn Thị Ánh", "en");
        var payload = OpenBadgeRules.Part(await certificate.JwtAsync(), 1);
        var subject = payload.GetProperty("credentialSubject");
        var identity = subject.GetProperty("identifier")[0];
        Assert.Equal(("name", "Nguyễn Thị Ánh"), (identity.GetProperty("identityType").GetString(), identity.GetProperty("identityHash").GetString()));
        var achievement = subject.GetProperty("achievement");
        Assert.Equal("en", achievement.GetProperty("inLanguage").GetString());
        Assert.Equal("First steps", achievement.GetProperty("name").GetString());
        Assert.Equal($"{app.Texts("en").Badge.Criteria}\n\n- Modul one (10 minutes)\n- Modul two (10 minutes)", achievement.GetProperty("criteria").GetProperty("narrative").GetString());
        Assert.Equal(certificate.Number, subject.GetProperty("licenseNumber").GetString());
        Assert.Equal("2026-08-20T10:00:00Z", payload.GetProperty("validFrom").GetString());
        // The last day is valid to its end where the operator is.
        Assert.Equal("2028-08-20T22:00:00Z", payload.GetProperty("validUntil").GetString());
        Assert.DoesNotContain("ada", payload.GetProperty("sub").GetString());
    }

    [Fact]
    public async Task Badge_ChangedOrSignedByAnother_IsForged()
    {
        var certificate = await IssuedCertificate.EarnAsync(app, "ada", "Ada Beispiel");
        var jwt = await certificate.JwtAsync();
        var parts = jwt.Split('.');
        var payload = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[1])).Replace("Ada", "Eva", StringComparison.Ordinal);
        var changed = $"{parts[0]}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(payload))}.{parts[2]}";
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var signature = other.SignData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        var rules = new OpenBadgeRules(app.Browser(), Address);
        Assert.Equal("genuine", await rules.JudgeAsync(jwt, app.Time.GetUtcNow()));
        Assert.Equal("forged", await rules.JudgeAsync(changed, app.Time.GetUtcNow()));
        Assert.Equal("forged", await rules.JudgeAsync($"{parts[0]}.{parts[1]}.{Base64Url.EncodeToString(signature)}", app.Time.GetUtcNow()));
    }

    [Fact]
    public async Task Badge_AskedForManyTimesAtOnce_IsGoodEachTime()
    {
        var certificate = await IssuedCertificate.EarnAsync(app, "ada", "Ada Beispiel");
        var rules = new OpenBadgeRules(app.Browser(), Address);
        foreach (var jwt in await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => Task.Run(certificate.JwtAsync))))
            Assert.Equal("genuine", await rules.JudgeAsync(jwt, app.Time.GetUtcNow()));
    }

    [Fact]
    public async Task Jwt_IsDownloadedByItsOwnerOnly()
    {
        var certificate = await IssuedCertificate.EarnAsync(app, "ada", "Ada Beispiel");
        Assert.True((await certificate.Owner.GetAsync($"/certificates/{certificate.Number}")).Has($"a[href='/certificates/{certificate.Number}.jwt']"));
        var answer = await certificate.Owner.SendAsync(HttpMethod.Get, $"/certificates/{certificate.Number}.jwt");
        Assert.Equal("application/vc+jwt", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal($"{certificate.Number}.jwt", answer.Content.Headers.ContentDisposition?.FileName);
        var other = app.Browser();
        await other.SignInAsDemoAsync("admin");
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/certificates/{certificate.Number}.jwt")).Status);
    }

    [Fact]
    public async Task Issuer_IsPublicAndNamesTheOperator()
    {
        var answer = await app.Browser().GetAsync("/credentials/issuer");
        var issuer = JsonElement.Parse(answer.Body);
        Assert.Equal("application/json", answer.Answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("*", answer.Answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal(($"{Address}/credentials/issuer", "LearnHub", $"{Address}/"), (issuer.GetProperty("id").GetString(), issuer.GetProperty("name").GetString(), issuer.GetProperty("url").GetString()));
    }

    [Fact]
    public async Task Revocations_NameNobody()
    {
        var certificate = await IssuedCertificate.EarnAsync(app, "ada", "Ada Beispiel");
        Assert.Empty(JsonElement.Parse((await app.Browser().GetAsync("/credentials/revocations")).Body).GetProperty("revokedCredential").EnumerateArray());
        certificate.Change(own => own.Revoke(RevocationReasons.Mistake, app.Time.GetUtcNow().UtcDateTime));
        var page = await app.Browser().GetAsync("/credentials/revocations");
        var entry = JsonElement.Parse(page.Body).GetProperty("revokedCredential").EnumerateArray().Single();
        Assert.Equal(app.Texts().Verify.ReasonMistake, entry.GetProperty("revocationReason").GetString());
        certificate.Change(own => own.Revoke("Ada hat nicht selbst gelernt", app.Time.GetUtcNow().UtcDateTime));
        page = await app.Browser().GetAsync("/credentials/revocations");
        Assert.False(JsonElement.Parse(page.Body).GetProperty("revokedCredential").EnumerateArray().Single().TryGetProperty("revocationReason", out _));
        Assert.DoesNotContain("Ada", page.Body);
        Assert.DoesNotContain(certificate.Number, page.Body);
        Assert.Contains("public", page.Answer.Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("..%2F..%2Flearnhub")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Key_Unknown_IsNotFound(string kid) => Assert.Equal(HttpStatusCode.NotFound, (await app.Browser().GetAsync($"/credentials/keys/{kid}")).Status);

    [Fact]
    public void Checks_FindWhatIsWrong()
    {
        var schema = new SchemaCheck(OpenBadgeRules.Read("ob_v3p0_achievementcredential_schema.json"));
        Assert.Contains("/credentialSubject: is missing", schema.Problems(JsonElement.Parse("""{"@context":[]}""")));
        Assert.Contains(schema.Problems(JsonElement.Parse("""{"@context":["https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"]}""")), problem => problem.StartsWith("/@context/0", StringComparison.Ordinal));
        Assert.Contains(schema.Problems(JsonElement.Parse("""{"validFrom":"20.08.2026"}""")), problem => problem.StartsWith("/validFrom", StringComparison.Ordinal));
        var contexts = new ContextCheck(OpenBadgeRules.Read("contexts/credentials-v2.jsonld"), OpenBadgeRules.Read("contexts/ob-v3p0-3.0.3.json"));
        Assert.Equal(["/credentialStatus: type 1EdTechRevocationList", "/shoeSize"], contexts.Undefined(JsonElement.Parse(
            """{"type":["VerifiableCredential","OpenBadgeCredential"],"credentialStatus":{"id":"x:y","type":"1EdTechRevocationList"},"shoeSize":42}""")));
    }

    private async Task JudgedAsync(IReadOnlyList<IssuedCertificate> issued, string expected)
    {
        var rules = new OpenBadgeRules(app.Browser(), Address);
        foreach (var certificate in issued)
        {
            var jwt = await certificate.JwtAsync();
            Assert.Equal([], rules.Problems(jwt));
            Assert.Equal(expected, await rules.JudgeAsync(jwt, app.Time.GetUtcNow()));
        }
    }
}
