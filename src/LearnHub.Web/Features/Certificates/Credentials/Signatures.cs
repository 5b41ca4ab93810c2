using System.Buffers.Text;
using System.Text.Json;
using LearnHub.Web.Platform;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LearnHub.Web.Features.Certificates.Credentials;

/// <summary>Signs and checks compact JWS (RFC 7515) with LearnHub's own keys.</summary>
public sealed class Signatures(SigningKeys keys, PublicAddress address)
{
    public const string KeyPath = "/credentials/keys/";
    private const string TypeHeader = "typ";
    private static readonly int SignatureLength = Base64Url.GetEncodedLength(64);
    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    // The library keeps signers by key for good; ours change with the address in the request's key id.
    private static readonly CryptoProviderFactory Signers = new() { CacheSignatureProviders = false };

    public string Sign(string payload, string type)
    {
        var (key, pair) = keys.Signer();
        var credentials = new SigningCredentials(new ECDsaSecurityKey(pair) { KeyId = address.Of(KeyPath + key.Id) }, SigningKey.Algorithm) { CryptoProviderFactory = Signers };
        return Handler.CreateToken(payload, credentials, new Dictionary<string, object> { [TypeHeader] = type });
    }

    /// <summary>What was signed, when it was signed here and nothing in it was changed.</summary>
    public async Task<(SignatureVerdict Verdict, JsonElement Payload)> ReadAsync(string jws, string type)
    {
        if (!IsWhole(jws))
            return (SignatureVerdict.Truncated, default);
        JsonWebToken token;
        try
        {
            token = Handler.ReadJsonWebToken(jws);
        }
        catch (ArgumentException)
        {
            return (SignatureVerdict.Altered, default);
        }

        // Only the last part of the key's address counts, so that a move to another address breaks nothing; it is never fetched.
        if (keys.Find(token.Kid?.Split('/')[^1] ?? "") is not { } key)
            return (SignatureVerdict.Foreign, default);
        using var pair = key.OpenPublic();
        var result = await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            IssuerSigningKey = new ECDsaSecurityKey(pair),
            CryptoProviderFactory = Signers,
            ValidAlgorithms = [SigningKey.Algorithm],
            ValidTypes = [type],
            // Whether the certificate is valid is the database's to say.
            ValidateLifetime = false,
            ValidateIssuer = false,
            ValidateAudience = false,
        });
        if (!result.IsValid)
            return (SignatureVerdict.Altered, default);
        return (SignatureVerdict.Good, JsonElement.Parse(Base64UrlEncoder.DecodeBytes(token.EncodedPayload)));
    }

    /// <summary>Three parts, the last as long as a signature is and written in the one way that it can be: its last letter has bits to spare.</summary>
    private static bool IsWhole(string jws) =>
        jws.Split('.', 4) is [{ Length: > 0 }, { Length: > 0 }, { } signature]
        && signature.Length == SignatureLength && Base64Url.IsValid(signature);
}

public enum SignatureVerdict
{
    Good,
    Truncated,
    Foreign,
    Altered,
}
