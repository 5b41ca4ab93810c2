using LearnHub.Web.Data;
using LearnHub.Web.Platform;
using LearnHub.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace LearnHub.Web.Features.Accounts;

/// <summary>Makes an account; a guest keeps theirs and gives it a name, so that nothing learned has to be moved.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Register)]
public sealed class RegisterPage(SignInManager<Account> signIn, LearnHubDb db, GuestHandover handover, Viewer viewer, UiTexts texts, TimeProvider time) : PageModel
{
    [BindProperty]
    public string? Login { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IReadOnlyList<BegunHere> BegunHere { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        BegunHere = await handover.ListAsync();
        return viewer.HasAccount ? this.Onward(ReturnUrl) : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (viewer.HasAccount)
            return this.Onward(ReturnUrl);
        BegunHere = await handover.ListAsync();
        if (string.IsNullOrWhiteSpace(Login))
            ModelState.AddModelError(nameof(Login), texts.Account.LoginMissing);
        else if (LoginName.Parse(Login) is null)
            ModelState.AddModelError(nameof(Login), texts.Account.LoginWrong);
        if (string.IsNullOrEmpty(Password))
            ModelState.AddModelError(nameof(Password), texts.Account.PasswordMissing);
        if (!ModelState.IsValid)
            return Page();

        var (userName, email) = LoginName.Parse(Login)!.Value;
        var now = time.GetUtcNow().UtcDateTime;
        var accounts = signIn.UserManager;
        var guest = viewer.IsGuest ? await accounts.GetUserAsync(User) : null;
        var account = guest ?? Account.Named(userName, now);
        account.Upgrade(userName, email);
        account.Language = texts.Language.Tag;
        db.AuditEntries.Add(AuditEntry.Of(guest is null ? "account-created" : "guest-upgraded", account.Id, account.Id, now));
        // Two clicks at once: the second then finds the name taken.
        var result = await db.SettleAsync(() => guest is null ? accounts.CreateAsync(account, Password!) : accounts.AddPasswordAsync(account, Password!));
        if (!result.Succeeded)
        {
            ModelState.Add(result, texts.Account, nameof(Login), nameof(Password));
            return Page();
        }

        await signIn.SignInAsync(account, isPersistent: true);
        TempData["Message"] = texts.Account.Created;
        return this.Onward(ReturnUrl);
    }
}
