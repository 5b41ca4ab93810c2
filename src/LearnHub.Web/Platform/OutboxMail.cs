using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearnHub.Web.Platform;

/// <summary>A message that is to go out: written in the same save as its reason, sent later, tried again when the mail server does not answer.</summary>
public sealed class OutboxMail
{
    public const int KeyLength = 100;

    /// <summary>About eight days of trying; then the mail is given up.</summary>
    public const int MostFailures = 20;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>
    /// Kind and id of what it is about, such as <c>expiry:LH-7K3QX-M9V2A</c>. There is one mail of a key at most, and the key stays when the mail is sent: whoever
    /// writes mails asks for it first, so that nothing is sent twice.
    /// </summary>
    public required string Key { get; init; }

    public required string To { get; set; }

    public required string Subject { get; set; }

    public required string Body { get; set; }

    public required DateTime WrittenAt { get; init; }

    /// <summary>Not before then.</summary>
    public required DateTime DueAt { get; set; }

    public DateTime? SentAt { get; private set; }

    public int Failures { get; set; }

    /// <summary>Notes that it went out. Who got it and what it said is not kept.</summary>
    public void MarkSent(DateTime now)
    {
        SentAt = now;
        Empty();
    }

    /// <summary>Forgets who it was for and what it said.</summary>
    public void Empty() => (To, Subject, Body) = ("", "", "");
}

internal sealed class OutboxMailMapping : IEntityTypeConfiguration<OutboxMail>
{
    public void Configure(EntityTypeBuilder<OutboxMail> builder)
    {
        builder.Property(mail => mail.Id).ValueGeneratedNever();
        builder.Property(mail => mail.Key).HasMaxLength(OutboxMail.KeyLength);
        // Whoever sends a mail puts off its next try first: of two processes one finds it changed.
        builder.Property(mail => mail.DueAt).IsConcurrencyToken();
        builder.HasIndex(mail => mail.Key).IsUnique();
        builder.HasIndex(mail => new { mail.SentAt, mail.DueAt });
    }
}
