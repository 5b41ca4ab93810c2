using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearnHub.Web.Features.Certificates;

/// <summary>The service centre's order to issue what a course still owes. It can be stopped, and goes on after a restart where it was.</summary>
public sealed class BulkIssue
{
    /// <summary>Follows from the course and its finished orders (see <see cref="IdOf"/>), so that a course never has two unfinished orders at once.</summary>
    public required Guid Id { get; init; }

    public required string CourseId { get; init; }

    public required Guid OrderedBy { get; init; }

    public required DateTime OrderedAt { get; init; }

    /// <summary>How many completions had no certificate when it was ordered.</summary>
    public required int Total { get; init; }

    public int Issued { get; set; }

    /// <summary>Learners who never said how their name is to be printed.</summary>
    public int WithoutName { get; set; }

    public DateTime? StoppedAt { get; set; }

    public DateTime? FinishedAt { get; set; }

    public bool IsRunning => FinishedAt is null && StoppedAt is null;

    /// <summary>The id of a course's next order: two people who order at the same moment order the same thing.</summary>
    public static Guid IdOf(string courseId, int finished) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{courseId}/{finished}"))).AsSpan(0, 16));
}

internal sealed class BulkIssueMapping : IEntityTypeConfiguration<BulkIssue>
{
    public void Configure(EntityTypeBuilder<BulkIssue> builder)
    {
        builder.Property(order => order.Id).ValueGeneratedNever();
        builder.Property(order => order.CourseId).HasMaxLength(80);
        builder.HasIndex(order => order.FinishedAt);
    }
}
