using System.Security.Cryptography;
using System.Text.Json;

namespace LearnHub.Web.Features.Certificates.Credentials;

/// <summary>A seal says: this file, to the byte, was handed out for that certificate.</summary>
public sealed class Seals(Signatures signatures)
{
    /// <summary>Of its own, so that a seal never passes for a badge, nor a badge for a seal.</summary>
    private const string TokenType = "learnhub-seal";

    public byte[] Put(SealForm form, byte[] file, string number) =>
        form.Put(file, signatures.Sign(JsonSerializer.Serialize(new Claims(number, Hash(file)), JsonSerializerOptions.Web), TokenType));

    /// <summary>The number of the certificate that the seal names, when file and seal are as they were put together.</summary>
    public async Task<(SignatureVerdict Verdict, string? Number)> CheckAsync(SealForm form, byte[] sealedFile)
    {
        if (form.Take(sealedFile) is not var (file, seal))
            return (SignatureVerdict.Altered, null);
        var (verdict, payload) = await signatures.ReadAsync(seal, TokenType);
        if (verdict != SignatureVerdict.Good)
            return (verdict == SignatureVerdict.Foreign ? verdict : SignatureVerdict.Altered, null);
        var claims = payload.Deserialize<Claims>(JsonSerializerOptions.Web)!;
        return claims.Sha256 == Hash(file) ? (SignatureVerdict.Good, claims.Number) : (SignatureVerdict.Altered, null);
    }

    private static string Hash(byte[] file) => Convert.ToHexStringLower(SHA256.HashData(file));

    private sealed record Claims(string Number, string Sha256);
}
