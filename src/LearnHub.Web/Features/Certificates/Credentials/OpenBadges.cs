using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LearnHub.Web.Platform;
using LearnHub.Web.Texts;

namespace LearnHub.Web.Features.Certificates.Credentials;

/// <summary>A certificate as an Open Badge 3.0: made from what was issued whenever it is asked for, and signed as a VC-JWT.</summary>
public sealed class OpenBadges(Signatures signatures, PublicAddress address, InterfaceTexts texts, LocalTime local)
{
    public const string ContentType = "application/vc+jwt";
    public const string TokenType = "JWT";
    public const string IssuerPath = "/credentials/issuer";
    public const string RevocationsPath = "/credentials/revocations";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Jwt(Certificate certificate)
    {
        var payload = Credential(certificate);
        payload["iss"] = address.Of(IssuerPath);
        payload["sub"] = SubjectOf(certificate);
        payload["jti"] = IdOf(certificate);
        payload["nbf"] = Seconds(certificate.IssuedAt);
        if (EndOf(certificate) is { } end)
            payload["exp"] = Seconds(end);
        return signatures.Sign(payload.ToJsonString(Json), TokenType);
    }

    /// <summary>Who issues, for whoever follows a credential's <c>issuer</c>.</summary>
    public JsonObject Issuer(string name) => new()
    {
        ["id"] = address.Of(IssuerPath),
        ["type"] = new JsonArray("Profile"),
        ["name"] = name,
        ["url"] = address.Of("/"),
    };

    /// <summary>Not the number: the public list of revocations would give the numbers away, and with them names.</summary>
    public static string IdOf(Certificate certificate) => IdOf(certificate.Id);

    public static string IdOf(Guid certificateId) => $"urn:uuid:{certificateId}";

    public static string SubjectOf(Certificate certificate) => $"urn:uuid:{certificate.SubjectId}";

    private JsonObject Credential(Certificate certificate)
    {
        var words = texts.For(certificate.Language);
        var credential = new JsonObject
        {
            // The third holds the terms 1EdTechRevocationList and 1EdTechJsonSchemaValidator2019.
            ["@context"] = new JsonArray(
                "https://www.w3.org/ns/credentials/v2",
                "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
                "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json"),
            ["id"] = IdOf(certificate),
            ["type"] = new JsonArray("VerifiableCredential", "OpenBadgeCredential"),
            ["name"] = certificate.CourseTitle,
            ["issuer"] = Issuer(certificate.Issuer),
            ["validFrom"] = Moment(certificate.IssuedAt),
        };
        if (EndOf(certificate) is { } end)
            credential["validUntil"] = Moment(end);
        credential["credentialSubject"] = new JsonObject
        {
            ["id"] = SubjectOf(certificate),
            ["type"] = new JsonArray("AchievementSubject"),
            ["identifier"] = new JsonArray(new JsonObject
            {
                ["type"] = "IdentityObject",
                ["hashed"] = false,
                ["identityHash"] = certificate.HolderName,
                ["identityType"] = "name",
            }),
            ["licenseNumber"] = certificate.Number,
            ["activityEndDate"] = Moment(certificate.CompletedAt),
            ["achievement"] = Achievement(certificate, words),
        };
        credential["evidence"] = new JsonArray(new JsonObject
        {
            ["id"] = address.VerifyAddress(certificate),
            ["type"] = new JsonArray("Evidence"),
            ["name"] = words.Verify.Title,
        });
        credential["credentialSchema"] = new JsonArray(new JsonObject
        {
            ["id"] = "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json",
            ["type"] = "1EdTechJsonSchemaValidator2019",
        });
        credential["credentialStatus"] = new JsonObject
        {
            ["id"] = address.Of(RevocationsPath),
            ["type"] = "1EdTechRevocationList",
        };
        return credential;
    }

    private JsonObject Achievement(Certificate certificate, UiTexts words) => new()
    {
        // One version of a course is one achievement.
        ["id"] = address.Of($"/courses/{certificate.CourseId}#{certificate.ContentHash}"),
        ["type"] = new JsonArray("Achievement"),
        ["achievementType"] = "CertificateOfCompletion",
        ["name"] = certificate.CourseTitle,
        ["description"] = words.Badge.Description.With(certificate.CourseTitle, certificate.Issuer, words.Catalogue.Minutes.For(certificate.Minutes)),
        ["criteria"] = new JsonObject { ["narrative"] = Criteria(certificate, words) },
        ["creator"] = Issuer(certificate.Issuer),
        ["humanCode"] = certificate.CourseId,
        ["version"] = certificate.ContentHash,
        ["inLanguage"] = certificate.Language,
    };

    private static string Criteria(Certificate certificate, UiTexts words) =>
        words.Badge.Criteria + "\n\n" + string.Join('\n', certificate.Modules.Select(module =>
            module.Minutes is { } minutes ? $"- {module.Title} ({words.Catalogue.Minutes.For(minutes)})" : $"- {module.Title}"));

    private DateTime? EndOf(Certificate certificate) => certificate.ValidUntil is { } day ? local.EndOf(day) : null;

    private static string Moment(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    private static long Seconds(DateTime utc) => new DateTimeOffset(utc, TimeSpan.Zero).ToUnixTimeSeconds();
}
