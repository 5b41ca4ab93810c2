using System.Text.Json;
using System.Text.Json.Serialization;
using LearnHub.Web.Data;
using LearnHub.Web.Platform;
using LearnHub.Web.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LearnHub.Web.Features.Certificates.Credentials;

public static class CredentialSetup
{
    private static readonly JsonSerializerOptions WithoutNulls = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static void AddCredentials(this IServiceCollection services)
    {
        services.AddSingleton<SigningKeys>();
        services.AddScoped<Signatures>();
        services.AddScoped<OpenBadges>();
        services.AddScoped<Seals>();
        services.AddScoped<CertificateFinish>();
        services.AddScoped<FileCheck>();
    }

    /// <summary>What wallets and verifiers read; all but the badge itself is public and says nothing about a person.</summary>
    public static void MapCredentials(this IEndpointRouteBuilder app)
    {
        app.MapGet("/certificates/{number}.jwt", BadgeAsync).RequireAuthorization(Policies.Learner);
        app.MapGet(Signatures.KeyPath + "{kid}", Key).AllowAnonymous();
        app.MapGet(OpenBadges.IssuerPath, (OpenBadges badges, IOptions<LearnHubOptions> options, HttpResponse response) =>
        {
            ForEverybody(response, "public, max-age=3600");
            return Results.Json(badges.Issuer(options.Value.Operator));
        }).AllowAnonymous();
        app.MapGet(OpenBadges.RevocationsPath, RevocationsAsync).AllowAnonymous();
    }

    private static async Task<IResult> BadgeAsync(string number, LearnHubDb db, Viewer viewer, OpenBadges badges) =>
        await db.Certificates.VisibleTo(viewer).AsNoTracking().FirstOrDefaultAsync(own => own.Number == number) is { } certificate
            ? Results.File(System.Text.Encoding.ASCII.GetBytes(badges.Jwt(certificate)), OpenBadges.ContentType, $"{certificate.Number}.jwt")
            : Results.NotFound();

    private static IResult Key(string kid, SigningKeys keys, PublicAddress address, HttpResponse response)
    {
        if (keys.Find(kid) is not { } key)
            return Results.NotFound();
        // A key never changes under its thumbprint.
        ForEverybody(response, "public, max-age=86400, immutable");
        var jwk = new { kty = "EC", crv = "P-256", x = key.X, y = key.Y, alg = SigningKey.Algorithm, use = "sig", kid = address.Of(Signatures.KeyPath + key.Id) };
        return Results.Json(jwk, contentType: "application/jwk+json");
    }

    private static async Task<IResult> RevocationsAsync(LearnHubDb db, InterfaceTexts texts, PublicAddress address, HttpResponse response)
    {
        var taken = await db.Certificates.AsNoTracking().Where(issued => issued.RevokedAt != null || issued.ReplacedBy != null).OrderBy(issued => issued.Id).ToListAsync();
        var nameless = await db.WithdrawnBadges.AsNoTracking().OrderBy(badge => badge.Id).ToListAsync();
        ForEverybody(response, "public, max-age=60");
        return Results.Json(new
        {
            id = address.Of(OpenBadges.RevocationsPath),
            issuer = address.Of(OpenBadges.IssuerPath),
            revokedCredential = taken.Select(object (certificate) => new
            {
                id = OpenBadges.IdOf(certificate),
                revoked = true,
                revocationReason = ReasonFor(certificate, texts.For(certificate.Language).Verify),
            }).Concat(nameless.Select(badge => new { id = OpenBadges.IdOf(badge.Id), revoked = true })),
        }, WithoutNulls);
    }

    private static string? ReasonFor(Certificate certificate, VerifyTexts words) =>
        certificate.ReplacedBy is null ? words.ReasonFor(certificate.RevokedReason) : words.Replaced;

    /// <summary>A wallet in a browser reads these from its own site.</summary>
    private static void ForEverybody(HttpResponse response, string cacheControl)
    {
        response.AllowCaching(cacheControl);
        response.Headers.AccessControlAllowOrigin = "*";
        response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
    }
}
