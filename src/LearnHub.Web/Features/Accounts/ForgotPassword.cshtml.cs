using LearnHub.Web.Platform;
using LearnHub.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace LearnHub.Web.Features.Accounts;

[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class ForgotPasswordPage(ResetMails mails, UiTexts texts) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (LoginName.Parse(Email) is not ({ } _, { } email))
        {
            ModelState.AddModelError(nameof(Email), texts.Account.EmailMissing);
            return Page();
        }

        await mails.WriteAsync(email, texts.Language.Tag);
        TempData["Message"] = texts.Account.MailSent.With(AccountSetup.ResetHours);
        return Redirect("/account/sign-in");
    }
}
