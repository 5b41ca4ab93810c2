using LearnHub.Web.Data;
using LearnHub.Web.Platform;
using LearnHub.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace LearnHub.Web.Features.Accounts;

[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class SignInPage(
    SignInManager<Account> signIn, LearnHubDb db, IEnumerable<IGuestWork> guestWork, Viewer viewer, UiTexts texts, TimeProvider time) : PageModel
{
    [BindProperty]
    public string? Login { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var account = Login is null ? null : await signIn.UserManager.FindByNameAsync(Login.Trim());
        // A guest has no password; a name that does not exist costs as much time as a wrong password, so that names cannot be guessed by the clock.
        var result = account is null || account.IsGuest
            ? await signIn.CheckPasswordSignInAsync(Unknown(), Password ?? "", lockoutOnFailure: false)
            : await signIn.CheckPasswordSignInAsync(account, Password ?? "", lockoutOnFailure: true);
        if (!result.Succeeded || account is null)
        {
            ModelState.AddModelError("", result.IsLockedOut ? texts.Account.LockedOut.With(AccountSetup.LockoutMinutes) : texts.Account.SignInFailed);
            return Page();
        }

        if (viewer is { IsGuest: true, AccountId: { } guestId })
            await TakeOverAsync(guestId, account);
        await signIn.SignInAsync(account, isPersistent: true);
        if (Languages.Find(account.Language) is { } language)
            LanguageChoice.Remember(HttpContext, language);
        return this.Onward(ReturnUrl);
    }

    private static Account Unknown() => new()
    {
        PasswordHash = "AQAAAAIAAzRQAAAAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==",
        SecurityStamp = "unknown",
    };

    private Task TakeOverAsync(Guid guestId, Account account) => db.SettleAsync(async () =>
    {
        foreach (var work in guestWork)
            await work.MoveAsync(guestId, account.Id);
        if (await db.Users.FindAsync(guestId) is { } guest)
            db.Users.Remove(guest);
        db.AuditEntries.Add(AuditEntry.Of("guest-merged", guestId, account.Id, time.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync();
        return true;
    });
}

public static class OnwardExtensions
{
    /// <summary>To the page that the person came from, if it is one of ours; otherwise to their courses.</summary>
    public static IActionResult Onward(this PageModel page, string? returnUrl) => page.LocalRedirect(page.Url.IsLocalUrl(returnUrl) ? returnUrl : "/my");
}
