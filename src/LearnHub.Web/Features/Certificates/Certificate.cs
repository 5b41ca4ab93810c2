using LearnHub.Web.Features.Accounts;
using LearnHub.Web.Features.Learning;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearnHub.Web.Features.Certificates;

/// <summary>What was issued, as it was on that day: nothing in it follows later changes of the account, the course or the template.</summary>
public sealed class Certificate
{
    public const int NameLength = Account.NameLength;

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

    /// <summary>Titles of the modules, one a line.</summary>
    public required string ModuleTitles { get; init; }

    /// <summary>The version of the course that was completed.</summary>
    public required string ContentHash { get; init; }

    public required string Issuer { get; init; }

    public required DateTime CompletedAt { get; init; }

    public required DateTime IssuedAt { get; init; }

    public DateTime? ExpiresAt { get; init; }

    public IReadOnlyList<string> Modules => ModuleTitles.Split('\n');

    public bool IsExpired(DateTime now) => ExpiresAt <= now;
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
        builder.HasIndex(certificate => certificate.Number).IsUnique();
        builder.HasIndex(certificate => certificate.AccountId);
        // One enrolment, one certificate: the index settles two clicks at once.
        builder.HasIndex(certificate => certificate.EnrolmentId).IsUnique();
        builder.HasOne<Account>().WithMany().HasForeignKey(certificate => certificate.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Enrolment>().WithMany().HasForeignKey(certificate => certificate.EnrolmentId).OnDelete(DeleteBehavior.Cascade);
    }
}
