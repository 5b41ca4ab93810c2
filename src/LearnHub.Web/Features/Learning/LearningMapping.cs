using LearnHub.Web.Features.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearnHub.Web.Features.Learning;

internal sealed class EnrolmentMapping : IEntityTypeConfiguration<Enrolment>
{
    public void Configure(EntityTypeBuilder<Enrolment> builder)
    {
        builder.Property(enrolment => enrolment.Id).ValueGeneratedNever();
        builder.Property(enrolment => enrolment.CourseId).HasMaxLength(80);
        builder.Property(enrolment => enrolment.LastModuleId).HasMaxLength(80);
        builder.Property(enrolment => enrolment.CompletedHash).HasMaxLength(64);
        builder.Property(enrolment => enrolment.Revision).IsConcurrencyToken();
        builder.HasIndex(enrolment => new { enrolment.AccountId, enrolment.CourseId }).IsUnique();
        builder.HasOne<Account>().WithMany().HasForeignKey(enrolment => enrolment.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(enrolment => enrolment.Modules).WithOne().HasForeignKey(progress => progress.EnrolmentId);
        builder.HasMany(enrolment => enrolment.Attempts).WithOne().HasForeignKey(attempt => attempt.EnrolmentId).IsRequired();
    }
}

internal sealed class ModuleProgressMapping : IEntityTypeConfiguration<ModuleProgress>
{
    public void Configure(EntityTypeBuilder<ModuleProgress> builder)
    {
        builder.HasKey(progress => new { progress.EnrolmentId, progress.ModuleId });
        builder.Property(progress => progress.ModuleId).HasMaxLength(80);
    }
}

internal sealed class QuizAttemptMapping : IEntityTypeConfiguration<QuizAttempt>
{
    public void Configure(EntityTypeBuilder<QuizAttempt> builder)
    {
        builder.Property(attempt => attempt.Id).ValueGeneratedNever();
        builder.Property(attempt => attempt.ModuleId).HasMaxLength(80);
        builder.Property(attempt => attempt.ContentHash).HasMaxLength(64);
        // The answers and the submission change together; a submission that lost the race must not overwrite the first result.
        builder.Property(attempt => attempt.SubmittedAt).IsConcurrencyToken();
        builder.HasIndex(attempt => new { attempt.EnrolmentId, attempt.ModuleId });
    }
}
