using LearnHub.Web.Platform;
using LearnHub.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace LearnHub.Web.Features.Accounts;

[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class SignInPage(PasswordCheck passwords, Sessions sessions, GuestHandover handover, UiTexts texts) : PageModel
{
    public const string Mine = "mine";
    public const string Theirs = "theirs";

    [BindProperty]
    public string? Login { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Whose it is what was begun on this device; asked only when something was.</summary>
    [BindProperty]
    public string? TakeOver { get; set; }

    public IReadOnlyList<BegunHere> BegunHere { get; private set; } = [];

    public async Task OnGetAsync() => BegunHere = await handover.ListAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        BegunHere = await handover.ListAsync();
        if (BegunHere.Count > 0 && TakeOver is not (Mine or Theirs))
        {
            ModelState.AddModelError(nameof(TakeOver), texts.Account.TakeOverMissing);
            return Page();
        }

        if (await passwords.OpenAsync(Login, Password) is not { } account)
        {
            // One answer for all that can be wrong: which of it, nobody learns here.
            ModelState.AddModelError("", texts.Account.SignInFailed.With(AccountSetup.LockoutMinutes));
            return Page();
        }

        if (TakeOver == Mine)
            await handover.TakeOverAsync(account);
        await sessions.BeginAsync(account);
        if (Languages.Find(account.Language) is { } language)
            LanguageChoice.Remember(HttpContext, language);
        return this.Onward(ReturnUrl);
    }
}

public static class OnwardExtensions
{
    /// <summary>To the page that the person came from, if it is one of ours; otherwise to their courses.</summary>
    public static IActionResult Onward(this PageModel page, string? returnUrl) => page.LocalRedirect(page.Url.IsLocalUrl(returnUrl) ? returnUrl : "/my");
}
