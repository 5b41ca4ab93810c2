using LearnHub.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Features.Certificates.Credentials;

/// <summary>Whether a file that somebody was handed is, to the byte, one that was handed out here, and for which certificate.</summary>
public sealed class FileCheck(Seals seals, Signatures signatures, LearnHubDb db)
{
    public const int MostMegabytes = 5;
    public const int MostBytes = MostMegabytes * 1024 * 1024;
    private const string IdPrefix = "urn:uuid:";

    public async Task<(FileVerdict Verdict, Certificate? Certificate)> CheckAsync(byte[] file)
    {
        switch (FileKinds.KindOf(file))
        {
            case FileKind.Pdf:
                return await SealedAsync(SealForm.Pdf, FileKind.Pdf, file);
            case FileKind.Png:
                return await SealedAsync(SealForm.Png, FileKind.Png, file);
            case FileKind.Svg:
                return await SealedAsync(SealForm.Svg, FileKind.Svg, file);
            case FileKind.Jwt:
                return await BadgeAsync(FileKinds.TextOf(file));
            default:
                return (FileVerdict.WrongKind, null);
        }
    }

    private async Task<(FileVerdict Verdict, Certificate? Certificate)> SealedAsync(SealForm form, FileKind kind, byte[] file)
    {
        if (!form.IsIn(file))
            return (FileKinds.IsWhole(kind, file) ? FileVerdict.NoSeal : FileVerdict.Unreadable, null);
        var (verdict, number) = await seals.CheckAsync(form, file);
        return verdict == SignatureVerdict.Good
            ? Found(await db.Certificates.AsNoTracking().FirstOrDefaultAsync(issued => issued.Number == number))
            : (WordFor(verdict), null);
    }

    private async Task<(FileVerdict Verdict, Certificate? Certificate)> BadgeAsync(string jwt)
    {
        var (verdict, payload) = await signatures.ReadAsync(jwt, OpenBadges.TokenType);
        if (verdict != SignatureVerdict.Good)
            return (WordFor(verdict), null);
        return payload.TryGetProperty("jti", out var claim) && claim.GetString() is { } text && text.StartsWith(IdPrefix, StringComparison.Ordinal) && Guid.TryParse(text[IdPrefix.Length..], out var id)
            ? Found(await db.Certificates.AsNoTracking().FirstOrDefaultAsync(issued => issued.Id == id))
            : (FileVerdict.Unknown, null);
    }

    private static (FileVerdict Verdict, Certificate? Certificate) Found(Certificate? certificate) =>
        (certificate is null ? FileVerdict.Unknown : FileVerdict.Unaltered, certificate);

    private static FileVerdict WordFor(SignatureVerdict verdict) => verdict switch
    {
        SignatureVerdict.Truncated => FileVerdict.Truncated,
        SignatureVerdict.Foreign => FileVerdict.Foreign,
        _ => FileVerdict.Altered,
    };
}

public enum FileVerdict
{
    /// <summary>As it was handed out, and the certificate is known; whether that is still valid is another question.</summary>
    Unaltered,
    Missing,
    TooLarge,
    WrongKind,

    /// <summary>It has no end, and no seal.</summary>
    Unreadable,

    /// <summary>A badge of which only a part is there.</summary>
    Truncated,
    NoSeal,

    /// <summary>Signed, but not with a key of ours.</summary>
    Foreign,
    Altered,

    /// <summary>Sealed here, for a certificate that is no longer known here.</summary>
    Unknown,
}
