using System.Security.Cryptography;
using System.Text;
using LearnHub.Web.Data;
using LearnHub.Web.Platform;
using LearnHub.Web.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Features.Accounts;

/// <summary>
/// Writes the mail with the link to a new password, once in ten minutes for each account. An address that nobody has costs the same work and the same save, of an
/// empty mail that goes nowhere: neither the answer nor the time it takes says who has an account.
/// </summary>
public sealed class ResetMails(LearnHubDb db, UserManager<Account> accounts, PublicAddress address, InterfaceTexts texts, TimeProvider time)
{
    /// <summary>How their keys begin.</summary>
    public const string Kind = "reset:";

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    /// <param name="email">The address as it was asked for.</param>
    /// <param name="language">For people who never chose one.</param>
    public Task WriteAsync(string email, string language) => db.SettleAsync(async () =>
    {
        var known = await accounts.FindByEmailAsync(email);
        var account = known ?? StandIn(email);
        var now = time.GetUtcNow().UtcDateTime;
        var key = Kind + account.Id;
        var last = await db.OutboxMails.FirstOrDefaultAsync(mail => mail.Key == key);
        var written = await ComposeAsync(account, key, email, language, now);
        if (last?.WrittenAt > now - Pause)
            return false;
        if (last is not null)
            db.OutboxMails.Remove(last);
        if (known is null)
            written.MarkSent(now);
        db.OutboxMails.Add(written);
        await db.SaveChangesAsync();
        return true;
    });

    /// <summary>Its id follows from the address, so that asking again for the same nobody is found to be too early as well.</summary>
    private Account StandIn(string email) => new()
    {
        Id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(accounts.NormalizeEmail(email)!)).AsSpan(0, 16)),
        SecurityStamp = "unknown",
    };

    private async Task<OutboxMail> ComposeAsync(Account account, string key, string email, string language, DateTime now)
    {
        var token = await accounts.GeneratePasswordResetTokenAsync(account);
        var link = address.Of($"/account/reset-password{QueryString.Create("email", email).Add("token", token)}");
        var words = texts.For(account.Language ?? language).Mail;
        return new OutboxMail
        {
            Key = key,
            To = account.Email ?? email,
            Subject = words.ResetSubject,
            Body = words.ResetBody.With(link, AccountSetup.ResetHours),
            WrittenAt = now,
            DueAt = now,
        };
    }
}
