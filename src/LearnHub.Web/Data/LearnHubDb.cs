using LearnHub.Web.Features.Accounts;
using LearnHub.Web.Features.Certificates;
using LearnHub.Web.Features.Certificates.Credentials;
using LearnHub.Web.Features.Courses;
using LearnHub.Web.Features.Learning;
using LearnHub.Web.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace LearnHub.Web.Data;

/// <summary>Everything LearnHub remembers. How an entity is stored stands beside the entity.</summary>
public sealed class LearnHubDb(DbContextOptions<LearnHubDb> options) : IdentityDbContext<Account, IdentityRole<Guid>, Guid>(options)
{
    public DbSet<Enrolment> Enrolments => Set<Enrolment>();

    public DbSet<ModuleProgress> ModuleProgress => Set<ModuleProgress>();

    public DbSet<QuizAttempt> QuizAttempts => Set<QuizAttempt>();

    public DbSet<CourseVersion> CourseVersions => Set<CourseVersion>();

    public DbSet<Certificate> Certificates => Set<Certificate>();

    public DbSet<WithdrawnBadge> WithdrawnBadges => Set<WithdrawnBadge>();

    public DbSet<BulkIssue> BulkIssues => Set<BulkIssue>();

    public DbSet<OutboxMail> OutboxMails => Set<OutboxMail>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        using (this.GetService<WriteGate>().Enter())
            return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        using (await this.GetService<WriteGate>().EnterAsync(cancellationToken))
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(LearnHubDb).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        base.ConfigureConventions(configuration);
        configuration.Properties<DateTime>().HaveConversion<UtcDateTime>();
    }

    /// <summary>A DateTime comes back from the database without a kind; ours are all UTC.</summary>
    private sealed class UtcDateTime() : ValueConverter<DateTime, DateTime>(
        value => value.ToUniversalTime(),
        value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
}
