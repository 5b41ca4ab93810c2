using LearnHub.Web.Data;
using LearnHub.Web.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Features.Accounts;

/// <summary>Lets people learn without an account: the first thing worth saving makes a guest, whom a cookie brings back.</summary>
public sealed class Guests(Viewer viewer, LearnHubDb db, SignInManager<Account> signIn, GuestLimit limit, IHttpContextAccessor http, TimeProvider time)
{
    private Account? made;

    /// <summary>The viewer's account, or a new guest that is saved together with what the caller saves.</summary>
    public async Task<Guid> LearnerIdAsync()
    {
        if (viewer.AccountId is { } id && await db.Users.AnyAsync(account => account.Id == id))
            return id;
        // Work that is run again after a conflict makes the same visitor once more.
        if (made is null && !limit.Admits(RateLimits.NetworkOf(http.HttpContext!)))
            throw TooManyRequests.Refusal("Too many guests begin in this network.");
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
