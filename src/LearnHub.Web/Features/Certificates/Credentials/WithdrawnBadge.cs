using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearnHub.Web.Features.Certificates.Credentials;

/// <summary>
/// The id of a badge that was revoked or replaced and whose certificate was deleted with its person. Whoever was handed the badge must not take it for good again;
/// whose it was, and why it was withdrawn, is not kept.
/// </summary>
public sealed class WithdrawnBadge
{
    /// <summary>The certificate's id, which is the badge's.</summary>
    public required Guid Id { get; init; }
}

internal sealed class WithdrawnBadgeMapping : IEntityTypeConfiguration<WithdrawnBadge>
{
    public void Configure(EntityTypeBuilder<WithdrawnBadge> builder) => builder.Property(badge => badge.Id).ValueGeneratedNever();
}
