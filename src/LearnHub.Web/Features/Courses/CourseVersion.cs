using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearnHub.Web.Features.Courses;

/// <summary>A version of a course that was once served: its files, packed, under their content hash. Written once, never changed.</summary>
public sealed class CourseVersion
{
    public required string ContentHash { get; init; }

    public required string CourseId { get; init; }

    public required DateTime FirstServedAt { get; init; }

    public required byte[] Archive { get; init; }
}

internal sealed class CourseVersionMapping : IEntityTypeConfiguration<CourseVersion>
{
    public void Configure(EntityTypeBuilder<CourseVersion> builder)
    {
        builder.HasKey(version => version.ContentHash);
        builder.Property(version => version.ContentHash).HasMaxLength(64);
        builder.Property(version => version.CourseId).HasMaxLength(80);
    }
}
