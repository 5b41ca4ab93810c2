using System.Security.Claims;
using LearnHub.Web.Data;
using LearnHub.Web.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace LearnHub.Web.Features.Accounts;

/// <summary>How long somebody stays signed in, and how it ends. Learners stay for half a year; who sees other people's data, for a working day.</summary>
public sealed class Sessions(SignInManager<Account> signIn, LearnHubDb db, TimeProvider time)
{
    /// <summary>How long after a changed password, a lock or signing out everywhere other devices may still be signed in.</summary>
    public static readonly TimeSpan StampInterval = TimeSpan.FromMinutes(5);

    /// <summary>How long people with such a role stay signed in at most, and not longer than the browser is open.</summary>
    public static readonly TimeSpan WorkingDay = TimeSpan.FromHours(12);

    public async Task BeginAsync(Account account)
    {
        var now = time.GetUtcNow();
        var roles = await signIn.UserManager.GetRolesAsync(account);
        await signIn.SignInAsync(account, roles.Any(IsPrivileged)
            ? new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + WorkingDay, AllowRefresh = false }
            : new AuthenticationProperties { IsPersistent = true });
    }

    /// <summary>Signs out here; for those with such a role a copy of the cookie dies as well.</summary>
    public async Task EndAsync(ClaimsPrincipal person)
    {
        if (IsPrivileged(person) && Guid.TryParse(signIn.UserManager.GetUserId(person), out var id))
            await EndEverywhereAsync(id, "signed-out");
        await signIn.SignOutAsync();
    }

    public Task EndEverywhereAsync(Guid accountId) => EndEverywhereAsync(accountId, "signed-out-everywhere");

    /// <summary>What the cookie handler asks at every request.</summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var now = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        // The validator builds half of Identity to find out that it has nothing to do yet; most requests can see that from the ticket.
        if (context.Properties.IssuedUtc is { } issued && now - issued < StampInterval)
            return;
        await SecurityStampValidator.ValidatePrincipalAsync(context);
        if (context.Principal is not { } person || !IsPrivileged(person))
            return;
        if (context.Properties.ExpiresUtc > now + WorkingDay)
        {
            // A cookie from before the person had the role.
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }

        // The renewed cookie lasts as long as there was between these two: counted from now it ends when the old one did.
        context.Properties.IssuedUtc = now;
    }

    private static bool IsPrivileged(string role) => role is Roles.Admin or Roles.Trainer;

    private static bool IsPrivileged(ClaimsPrincipal person) => Roles.All.Any(role => IsPrivileged(role) && person.IsInRole(role));

    private Task EndEverywhereAsync(Guid accountId, string action) => db.SettleAsync(async () =>
    {
        if (await db.Users.FindAsync(accountId) is not { } account)
            return false;
        account.EndSessions();
        db.AuditEntries.Add(AuditEntry.Of(action, accountId, accountId, time.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync();
        return true;
    });
}
