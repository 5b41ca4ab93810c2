using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LearnHub.Content;
using LearnHub.Web.Features.Accounts;
using LearnHub.Web.Features.Learning;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearnHub.Web.Features.Certificates;

/// <summary>What was issued, as it was on that day: nothing in it follows later changes of the account, the course or the template.</summary>
public sealed class Certificate
{
    public const int NameLength = Account.NameLength;
    public const int ReasonLength = 300;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required string Number { get; init; }

    public required Guid AccountId { get; init; }

    public required Guid EnrolmentId { get; init; }

    /// <summary>The name as the person had it printed.</summary>
    public required string HolderName { get; init; }

    public required string CourseId { get; init; }

    public required string CourseTitle { get; init; }

    /// <summary>Language in which it was issued.</summary>
    public required string Language { get; init; }

    public required int Minutes { get; init; }

    public required IReadOnlyList<CertifiedModule> Modules { get; init; }

    /// <summary>The version of the course that was completed.</summary>
    public required string ContentHash { get; init; }

    public required string Issuer { get; init; }

    public required DateTime CompletedAt { get; init; }

    public required DateTime IssuedAt { get; init; }

    /// <summary>Hash of the design in which it was issued and is drawn for good; null where that was not noted.</summary>
    public string? Design { get; init; }

    /// <summary>The last day, in the operator's time zone, on which it is valid; null when it never expires.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Names the holder in credentials that others read, without saying who that is here.</summary>
    public Guid SubjectId { get; init; } = Guid.CreateVersion7();

    /// <summary>The number of the certificate that this one corrects.</summary>
    public string? Replaces { get; init; }

    /// <summary>The number of the certificate that corrects this one.</summary>
    public string? ReplacedBy { get; private set; }

    public DateTime? RevokedAt { get; private set; }

    /// <summary>Why: one of <see cref="RevocationReasons"/>, or what the service centre wrote before there was a choice.</summary>
    public string? RevokedReason { get; private set; }

    /// <summary>Neither revoked nor replaced, so that it still counts and can be changed; it may have expired.</summary>
    public bool IsInForce => RevokedAt is null && ReplacedBy is null;

    /// <summary>What it is worth on a day. What was corrected or taken back stays that, expired or not.</summary>
    public CertificateState StateOn(DateOnly today) =>
        ReplacedBy is not null ? CertificateState.Replaced
        : RevokedAt is not null ? CertificateState.Revoked
        : ValidUntil < today ? CertificateState.Expired
        : CertificateState.Genuine;

    public void Revoke(string reason, DateTime now) => (RevokedAt, RevokedReason) = (RevokedAt ?? now, reason);

    public void Reinstate() => (RevokedAt, RevokedReason) = (null, null);

    /// <summary>A new certificate with what was wrong put right. This one then says that it was replaced, and by which.</summary>
    public Certificate Correct(string number, string holderName, string language, string courseTitle, IReadOnlyList<CertifiedModule> modules, string? design, DateTime now)
    {
        ReplacedBy = number;
        return new Certificate
        {
            Number = number,
            AccountId = AccountId,
            EnrolmentId = EnrolmentId,
            HolderName = holderName,
            CourseId = CourseId,
            CourseTitle = courseTitle,
            Language = language,
            Minutes = Minutes,
            Modules = modules,
            ContentHash = ContentHash,
            Issuer = Issuer,
            CompletedAt = CompletedAt,
            IssuedAt = now,
            Design = design,
            ValidUntil = ValidUntil,
            SubjectId = SubjectId,
            Replaces = Number,
        };
    }
}

public enum CertificateState
{
    Genuine,
    Expired,
    Revoked,
    Replaced,
}

/// <summary>A module as it was learned.</summary>
/// <param name="DoneOn">Day on which it was read, or its quiz passed.</param>
/// <param name="Hash">SHA-256 of its Markdown as the learner could read it, 64 hexadecimal digits; null where it was not noted.</param>
public sealed record CertifiedModule(string Title, int? Minutes, DateOnly? DoneOn, string? Hash)
{
    public static CertifiedModule Of(Module module, string language, DateOnly? doneOn)
    {
        var text = module.In(language);
        return new CertifiedModule(text.Title, module.Minutes, doneOn, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.Markdown))));
    }
}

internal sealed class CertificateMapping : IEntityTypeConfiguration<Certificate>
{
    public void Configure(EntityTypeBuilder<Certificate> builder)
    {
        builder.Property(certificate => certificate.Id).ValueGeneratedNever();
        builder.Property(certificate => certificate.Number).HasMaxLength(20);
        builder.Property(certificate => certificate.HolderName).HasMaxLength(Certificate.NameLength);
        builder.Property(certificate => certificate.CourseId).HasMaxLength(80);
        builder.Property(certificate => certificate.Language).HasMaxLength(20);
        builder.Property(certificate => certificate.ContentHash).HasMaxLength(64);
        builder.Property(certificate => certificate.Design).HasMaxLength(64);
        builder.HasIndex(certificate => certificate.Number).IsUnique();
        builder.HasIndex(certificate => certificate.AccountId);
        builder.Property(certificate => certificate.Replaces).HasMaxLength(20);
        builder.Property(certificate => certificate.ReplacedBy).HasMaxLength(20).IsConcurrencyToken();
        builder.Property(certificate => certificate.RevokedReason).HasMaxLength(Certificate.ReasonLength);
        builder.Property(certificate => certificate.RevokedAt).IsConcurrencyToken();
        builder.Property(certificate => certificate.Modules).HasConversion(
            modules => JsonSerializer.Serialize(modules, JsonSerializerOptions.Web),
            json => JsonSerializer.Deserialize<List<CertifiedModule>>(json, JsonSerializerOptions.Web)!,
            ValueComparer.CreateDefault<IReadOnlyList<CertifiedModule>>(favorStructuralComparisons: false));
        // One completion, one certificate, and one correction of each: the indexes settle two clicks at once.
        builder.HasIndex(certificate => new { certificate.EnrolmentId, certificate.CompletedAt }).IsUnique().HasFilter("\"Replaces\" IS NULL");
        builder.HasIndex(certificate => certificate.Replaces).IsUnique();
        builder.HasIndex(certificate => certificate.ValidUntil);
        builder.HasOne<Account>().WithMany().HasForeignKey(certificate => certificate.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Enrolment>().WithMany().HasForeignKey(certificate => certificate.EnrolmentId).OnDelete(DeleteBehavior.Cascade);
    }
}
