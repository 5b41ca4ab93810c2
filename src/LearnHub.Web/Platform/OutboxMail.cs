using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearnHub.Web.Platform;

/// <summary>A message that is to go out: written in the same save as its reason, sent later, tried again when the mail server does not answer.</summary>
public sealed class OutboxMail
{
    public const int KeyLength = 100;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>What it is about, such as <c>expiry:LH-7K3QX-M9V2A:30</c>: the same key is never written twice.</summary>
    public required string Key { get; init; }

    public required string To { get; init; }

    public required string Subject { get; init; }

    public required string Body { get; init; }

    public required DateTime WrittenAt { get; init; }

    /// <summary>Not before then.</summary>
    public required DateTime DueAt { get; set; }

    public DateTime? SentAt { get; set; }

    public int Failures { get; set; }
}

internal sealed class OutboxMailMapping : IEntityTypeConfiguration<OutboxMail>
{
    public void Configure(EntityTypeBuilder<OutboxMail> builder)
    {
        builder.Property(mail => mail.Id).ValueGeneratedNever();
        builder.Property(mail => mail.Key).HasMaxLength(OutboxMail.KeyLength);
        builder.HasIndex(mail => mail.Key).IsUnique();
        builder.HasIndex(mail => new { mail.SentAt, mail.DueAt });
    }
}
