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
public sealed class ForgotPasswordPage(
    UserManager<Account> accounts, IMailer mailer, PublicAddress address, InterfaceTexts allTexts, UiTexts texts, ILogger<ForgotPasswordPage> log) : PageModel
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

        if (await accounts.FindByEmailAsync(email) is { } account)
            await SendAsync(account, email);
        // The same answer whether or not there is such an account.
        TempData["Message"] = texts.Account.MailSent.With(AccountSetup.ResetHours);
        return Redirect("/account/sign-in");
    }

    private async Task SendAsync(Account account, string email)
    {
        var token = await accounts.GeneratePasswordResetTokenAsync(account);
        var link = address.Of($"/account/reset-password{QueryString.Create("email", email).Add("token", token)}");
        var mail = allTexts.For(account.Language ?? texts.Language.Tag).Mail;
        try
        {
            await mailer.SendAsync(email, mail.ResetSubject, mail.ResetBody.With(link, AccountSetup.ResetHours));
        }
        catch (Exception failure) when (failure is System.Net.Mail.SmtpException or IOException)
        {
            log.LogError(failure, "A mail for a new password could not be sent");
        }
    }
}
