using LearnHub.Web.Data;
using LearnHub.Web.Platform;

namespace LearnHub.Web.Features.Accounts;

/// <summary>
/// What was learned on this device without an account, and its way into the account of the person who says that it is theirs: a device in a training
/// room has many readers.
/// </summary>
public sealed class GuestHandover(Viewer viewer, LearnHubDb db, IEnumerable<IGuestWork> guestWork, TimeProvider time)
{
    /// <summary>What the guest of this device began; nothing for somebody with an account.</summary>
    public async Task<IReadOnlyList<BegunHere>> ListAsync()
    {
        var begun = new List<BegunHere>();
        if (GuestId is { } guestId)
        {
            foreach (var work in guestWork)
                begun.AddRange(await work.ListAsync(guestId));
        }

        return begun;
    }

    public Task TakeOverAsync(Account account) => GuestId is not { } guestId ? Task.CompletedTask : db.SettleAsync(async () =>
    {
        foreach (var work in guestWork)
            await work.MoveAsync(guestId, account.Id);
        if (await db.Users.FindAsync(guestId) is { } guest)
            db.Users.Remove(guest);
        db.AuditEntries.Add(AuditEntry.Of("guest-merged", guestId, account.Id, time.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync();
        return true;
    });

    private Guid? GuestId => viewer.IsGuest ? viewer.AccountId : null;
}
