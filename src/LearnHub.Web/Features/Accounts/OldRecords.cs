using LearnHub.Web.Data;
using LearnHub.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Features.Accounts;

/// <summary>Removes what nobody needs any more, a few at a save; each is to be called again until it finds nothing.</summary>
public sealed class OldRecords(LearnHubDb db, IEnumerable<IGuestWork> guestWork, TimeProvider time)
{
    /// <summary>A guest who does nothing for so long has lost the cookie, and with it the way back.</summary>
    public const int GuestDays = AccountSetup.CookieDays;

    /// <summary>How long a mail that could not be sent may be looked into.</summary>
    public const int GivenUpDays = 30;

    /// <summary>By then the link in a mail for a new password has long been dead, sent or not.</summary>
    private const int ResetDays = 1;

    private const int AtOnce = 100;

    public Task<int> RemoveGuestsAsync() => db.SettleAsync(async () =>
    {
        var before = Before(GuestDays);
        var idle = db.Users.Where(account => account.IsGuest && account.CreatedAt < before);
        foreach (var work in guestWork)
        {
            var active = work.ActiveSince(before);
            idle = idle.Where(guest => !active.Contains(guest.Id));
        }

        var batch = await idle.OrderBy(guest => guest.Id).Take(AtOnce).ToListAsync();
        db.Users.RemoveRange(batch);
        await db.SaveChangesAsync();
        return batch.Count;
    });

    public Task<int> RemoveResetMailsAsync() => db.SettleAsync(async () =>
    {
        var before = Before(ResetDays);
        var batch = await db.OutboxMails.Where(mail => mail.Key.StartsWith(ResetMails.Kind) && mail.WrittenAt < before).OrderBy(mail => mail.Id).Take(AtOnce).ToListAsync();
        db.OutboxMails.RemoveRange(batch);
        await db.SaveChangesAsync();
        return batch.Count;
    });

    /// <summary>Mails that were given up keep their key, like those that were sent, so that they are not written again.</summary>
    public Task<int> EmptyGivenUpMailsAsync() => db.SettleAsync(async () =>
    {
        var before = Before(GivenUpDays);
        var batch = await db.OutboxMails.Where(mail => mail.Failures >= OutboxMail.MostFailures && mail.To != "" && mail.WrittenAt < before)
            .OrderBy(mail => mail.Id).Take(AtOnce).ToListAsync();
        batch.ForEach(mail => mail.Empty());
        await db.SaveChangesAsync();
        return batch.Count;
    });

    private DateTime Before(int days) => time.GetUtcNow().UtcDateTime.AddDays(-days);
}
