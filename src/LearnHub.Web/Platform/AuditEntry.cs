using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearnHub.Web.Platform;

/// <summary>Who did what to what, when. Written in the same transaction as the deed; never changed, but what was written about a person goes with the person.</summary>
public sealed class AuditEntry
{
    private AuditEntry()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public DateTime At { get; private init; }

    /// <summary>The account that acted; null for the system itself.</summary>
    public Guid? ActorId { get; private init; }

    /// <summary>What happened, as noun and verb in the past: <c>attempt-submitted</c>.</summary>
    public string Action { get; private init; } = "";

    /// <summary>The id of what it happened to.</summary>
    public string Subject { get; private init; } = "";

    /// <summary>What the person who acted gave as the reason; null where none is asked for.</summary>
    public string? Note { get; private set; }

    public static AuditEntry Of(string action, object subject, Guid? actorId, DateTime at, string? note = null) =>
        new() { Action = action, Subject = subject.ToString() ?? "", ActorId = actorId, At = at, Note = note };

    /// <summary>When the person it was about is deleted: words may say who that was, ids no longer do.</summary>
    public void ForgetNote() => Note = null;
}

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.Property(entry => entry.Action).HasMaxLength(60);
        builder.Property(entry => entry.Subject).HasMaxLength(80);
        builder.Property(entry => entry.Note).HasMaxLength(300);
        builder.HasIndex(entry => entry.ActorId);
        builder.HasIndex(entry => entry.Subject);
    }
}
