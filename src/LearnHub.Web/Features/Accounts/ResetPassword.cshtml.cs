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
public sealed class ResetPasswordPage(UserManager<Account> accounts, PasswordGuesses guesses, LearnHubDb db, UiTexts texts, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Email { get; set; }

    /// <summary>Stands in a link that was handed over, to somebody who may have no e-mail address.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Login { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public string? NewPassword { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await (Login is null ? accounts.FindByEmailAsync(Email ?? "") : accounts.FindByNameAsync(Login)) is not { } account)
        {
            ModelState.AddModelError("", texts.Account.ResetInvalid);
            return Page();
        }

        var now = time.GetUtcNow();
        // Whoever reads the account's mail may come in, also after somebody else guessed too often; a longer lock than that has another reason.
        if (account.LockoutEnd <= now.AddMinutes(AccountSetup.LockoutMinutes))
            account.LockoutEnd = null;
        db.AuditEntries.Add(AuditEntry.Of("password-reset", account.Id, account.Id, now.UtcDateTime));
        var result = await accounts.ResetPasswordAsync(account, Token ?? "", NewPassword ?? "");
        if (!result.Succeeded)
        {
            ModelState.Add(result, texts.Account, "", nameof(NewPassword));
            return Page();
        }

        guesses.Forget(account.NormalizedUserName ?? "", RateLimits.NetworkOf(HttpContext));
        TempData["Message"] = texts.Account.ResetDone;
        return Redirect("/account/sign-in");
    }
}
