using LearnHub.Web.Data;
using LearnHub.Web.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Features.Accounts;

/// <summary>Lets people learn without an account: the first thing worth saving makes a guest, whom a cookie brings back.</summary>
public sealed class Guests(Viewer viewer, LearnHubDb db, SignInManager<Account> signIn, TimeProvider time)
{
    private Account? made;

    /// <summary>The viewer's account, or a new guest that is saved together with what the caller saves.</summary>
    public async Task<Guid> LearnerIdAsync()
    {
        if (viewer.AccountId is { } id && await db.Users.AnyAsync(account => account.Id == id))
            return id;
        made = Account.Guest(time.GetUtcNow().UtcDateTime);
        db.Users.Add(made);
        return made.Id;
    }

    /// <summary>After the save: gives a newly made guest the cookie.</summary>
    public async Task WelcomeAsync()
    {
        if (made is not null)
            await signIn.SignInAsync(made, isPersistent: true);
    }
}
