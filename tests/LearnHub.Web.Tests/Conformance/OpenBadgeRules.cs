using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LearnHub.Web.Tests.Support;

namespace LearnHub.Web.Tests.Conformance;

/// <summary>
/// Judges a VC-JWT as somebody else's verifier does: over the public addresses, and with the framework's ECDSA alone, not with the library that signed.
/// </summary>
internal sealed class OpenBadgeRules(Browser outside, string publicAddress)
{
    private static readonly SchemaCheck Schema = new(Read("ob_v3p0_achievementcredential_schema.json"));
    private static readonly ContextCheck Contexts = new(Read("contexts/credentials-v2.jsonld"), Read("contexts/ob-v3p0-3.0.3.json"), Read("contexts/ob-v3p0-extensions.json"));
    private static readonly string[] Claims = ["iss", "sub", "jti", "nbf", "exp"];

    public static JsonElement Part(string jwt, int index) => JsonElement.Parse(Base64Url.DecodeFromChars(jwt.Split('.')[index]));

    public static JsonElement Read(string file) => JsonElement.Parse(File.ReadAllBytes(Repository.Path("tests", "LearnHub.Web.Tests", "Conformance", "ob3", file)));

    /// <summary>What is wrong with the form of a credential, whatever it is worth.</summary>
    public IReadOnlyList<string> Problems(string jwt)
    {
        var (header, payload) = (Part(jwt, 0), Part(jwt, 1));
        var problems = new List<string>();
        problems.AddRange(Schema.Problems(payload));
        problems.AddRange(Contexts.Undefined(WithoutClaims(payload)).Select(term => $"{term} is defined in no context"));
        Check(problems, header.EnumerateObject().Select(member => member.Name).Order().SequenceEqual(["alg", "kid", "typ"]), "header");
        Check(problems, header.GetProperty("alg").GetString() == "ES256" && header.GetProperty("typ").GetString() == "JWT", "algorithm or type");
        Check(problems, header.GetProperty("kid").GetString()!.StartsWith($"{publicAddress}/credentials/keys/", StringComparison.Ordinal), "kid");
        Check(problems, payload.GetProperty("@context").EnumerateArray().Select(context => context.GetString()).SequenceEqual(
        [
            "https://www.w3.org/ns/credentials/v2",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
            "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json",
        ]), "contexts");
        Check(problems, !payload.TryGetProperty("vc", out _), "a vc claim");
        Check(problems, payload.GetProperty("iss").GetString() == payload.GetProperty("issuer").GetProperty("id").GetString(), "iss");
        Check(problems, payload.GetProperty("iss").GetString() == $"{publicAddress}/credentials/issuer", "address of the issuer");
        Check(problems, payload.GetProperty("sub").GetString() == payload.GetProperty("credentialSubject").GetProperty("id").GetString(), "sub");
        Check(problems, payload.GetProperty("sub").GetString()!.StartsWith("urn:uuid:", StringComparison.Ordinal), "sub is no urn:uuid");
        Check(problems, payload.GetProperty("jti").GetString() == payload.GetProperty("id").GetString(), "jti");
        Check(problems, Moment(payload, "nbf") == payload.GetProperty("validFrom").GetDateTimeOffset(), "nbf");
        Check(problems, payload.TryGetProperty("exp", out _) == payload.TryGetProperty("validUntil", out var until), "exp without validUntil or the other way round");
        Check(problems, until.ValueKind == JsonValueKind.Undefined || Moment(payload, "exp") == until.GetDateTimeOffset(), "exp");
        return problems;
    }

    /// <summary>What the credential is worth: genuine, forged, expired, revoked.</summary>
    public async Task<string> JudgeAsync(string jwt, DateTimeOffset now)
    {
        if (!await IsSignedAsync(jwt))
            return "forged";
        var payload = Part(jwt, 1);
        var status = payload.GetProperty("credentialStatus");
        Assert.Equal("1EdTechRevocationList", status.GetProperty("type").GetString());
        var list = JsonElement.Parse((await outside.GetAsync(PathOf(status.GetProperty("id").GetString()!))).Body);
        Assert.Equal(payload.GetProperty("iss").GetString(), list.GetProperty("issuer").GetString());
        if (list.GetProperty("revokedCredential").EnumerateArray().Any(entry => entry.GetProperty("id").GetString() == payload.GetProperty("id").GetString() && entry.GetProperty("revoked").GetBoolean()))
            return "revoked";
        return payload.TryGetProperty("exp", out _) && Moment(payload, "exp") <= now ? "expired" : "genuine";
    }

    private async Task<bool> IsSignedAsync(string jwt)
    {
        var answer = await outside.GetAsync(PathOf(Part(jwt, 0).GetProperty("kid").GetString()!));
        if (answer.Answer.Content.Headers.ContentType?.MediaType != "application/jwk+json")
            return false;
        var key = JsonElement.Parse(answer.Body);
        Assert.False(key.TryGetProperty("d", out _));
        Assert.Equal(("EC", "P-256"), (key.GetProperty("kty").GetString(), key.GetProperty("crv").GetString()));
        using var pair = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = Base64Url.DecodeFromChars(key.GetProperty("x").GetString()), Y = Base64Url.DecodeFromChars(key.GetProperty("y").GetString()) },
        });
        var signed = Encoding.ASCII.GetBytes(jwt[..jwt.LastIndexOf('.')]);
        return pair.VerifyData(signed, Base64Url.DecodeFromChars(jwt.Split('.')[2]), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    private string PathOf(string address)
    {
        Assert.StartsWith(publicAddress, address, StringComparison.Ordinal);
        return address[publicAddress.Length..];
    }

    private static JsonElement WithoutClaims(JsonElement payload) =>
        JsonSerializer.SerializeToElement(payload.EnumerateObject().Where(member => !Claims.Contains(member.Name)).ToDictionary(member => member.Name, member => member.Value));

    private static DateTimeOffset Moment(JsonElement payload, string claim) => DateTimeOffset.FromUnixTimeSeconds(payload.GetProperty(claim).GetInt64());

    private static void Check(List<string> problems, bool holds, string otherwise)
    {
        if (!holds)
            problems.Add(otherwise);
    }
}
