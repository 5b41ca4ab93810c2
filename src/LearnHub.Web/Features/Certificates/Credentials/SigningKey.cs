using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace LearnHub.Web.Features.Certificates.Credentials;

/// <summary>A key that signs credentials, as it lies in its file: the public part readable, the private part encrypted.</summary>
/// <param name="Id">Its thumbprint (RFC 7638): a key cannot pass for another.</param>
/// <param name="X">Of the public point on P-256, base64url.</param>
/// <param name="Private">PKCS#8, encrypted by the data-protection keys.</param>
public sealed record SigningKey(string Id, DateTime CreatedAt, string X, string Y, string Private)
{
    public const string Algorithm = "ES256";

    public static SigningKey Of(ECDsa pair, DateTime now, Func<byte[], byte[]> encrypt)
    {
        var point = pair.ExportParameters(includePrivateParameters: false).Q;
        var (x, y) = (Base64Url.EncodeToString(point.X), Base64Url.EncodeToString(point.Y));
        return new SigningKey(Thumbprint(x, y), now, x, y, Convert.ToBase64String(encrypt(pair.ExportPkcs8PrivateKey())));
    }

    /// <summary>Throws <see cref="CryptographicException"/> when the key that encrypted it is gone.</summary>
    public ECDsa Open(Func<byte[], byte[]> decrypt)
    {
        var pair = ECDsa.Create();
        pair.ImportPkcs8PrivateKey(decrypt(Convert.FromBase64String(Private)), out _);
        return pair;
    }

    public ECDsa OpenPublic() => ECDsa.Create(new ECParameters
    {
        Curve = ECCurve.NamedCurves.nistP256,
        Q = new ECPoint { X = Base64Url.DecodeFromChars(X), Y = Base64Url.DecodeFromChars(Y) },
    });

    private static string Thumbprint(string x, string y) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($$"""{"crv":"P-256","kty":"EC","x":"{{x}}","y":"{{y}}"}""")));
}
