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
public sealed class ResetPasswordPage(UserManager<Account> accounts, UiTexts texts) : PageModel
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

        var result = await accounts.ResetPasswordAsync(account, Token ?? "", NewPassword ?? "");
        if (!result.Succeeded)
        {
            ModelState.Add(result, texts.Account, "", nameof(NewPassword));
            return Page();
        }

        // Whoever reads the account's mail may come in, also after somebody else guessed too often. What the service centre locked stays locked.
        if (!account.IsLocked)
            await accounts.SetLockoutEndDateAsync(account, null);
        await accounts.ResetAccessFailedCountAsync(account);
        TempData["Message"] = texts.Account.ResetDone;
        return Redirect("/account/sign-in");
    }
}
