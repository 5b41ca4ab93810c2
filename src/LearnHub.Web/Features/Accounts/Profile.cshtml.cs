using LearnHub.Web.Data;
using LearnHub.Web.Platform;
using LearnHub.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace LearnHub.Web.Features.Accounts;

[Authorize(Policy = Policies.Learner)]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class ProfilePage(
    SignInManager<Account> signIn, PasswordCheck passwords, Sessions sessions, LearnHubDb db, InterfaceTexts allTexts, UiTexts texts, TimeProvider time) : PageModel
{
    [BindProperty]
    public string? PrintedName { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    [BindProperty]
    public string? CurrentPassword { get; set; }

    [BindProperty]
    public string? NewPassword { get; set; }

    public Account Person { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await FindAsync() is { } elsewhere)
            return elsewhere;
        (PrintedName, Language) = (Person.PrintedName, Person.Language ?? texts.Language.Tag);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await FindAsync() is { } elsewhere)
            return elsewhere;
        var name = Accounts.PrintedName.Check(PrintedName);
        if (!string.IsNullOrWhiteSpace(PrintedName) && name.Problem is { } problem)
        {
            ModelState.AddModelError(nameof(PrintedName), texts.Certificates.WordFor(problem));
            return Page();
        }

        Person.PrintedName = name.Name;
        var language = Languages.Find(Language);
        Person.Language = language?.Tag ?? Person.Language;
        var result = await signIn.UserManager.UpdateAsync(Person);
        if (!result.Succeeded)
        {
            ModelState.Add(result, texts.Account, loginField: "", passwordField: "");
            return Page();
        }

        if (language is not null)
            LanguageChoice.Remember(HttpContext, language);
        TempData["Message"] = allTexts.For(Person.Language ?? texts.Language.Tag).Account.ProfileSaved;
        return Redirect("/account/profile");
    }

    public async Task<IActionResult> OnPostPasswordAsync()
    {
        if (await FindAsync() is { } elsewhere)
            return elsewhere;
        (PrintedName, Language) = (Person.PrintedName, Person.Language ?? texts.Language.Tag);
        if (await passwords.ConfirmAsync(Person, CurrentPassword) is var answer and not PasswordAnswer.Right)
        {
            ModelState.AddModelError(
                nameof(CurrentPassword),
                answer == PasswordAnswer.TooMany ? texts.Account.LockedOut.With(AccountSetup.LockoutMinutes) : texts.Account.PasswordWrong);
            return Page();
        }

        db.AuditEntries.Add(AuditEntry.Of("password-changed", Person.Id, Person.Id, time.GetUtcNow().UtcDateTime));
        var result = await signIn.UserManager.ChangePasswordAsync(Person, CurrentPassword!, NewPassword ?? "");
        if (!result.Succeeded)
        {
            ModelState.Add(result, texts.Account, loginField: "", nameof(NewPassword));
            return Page();
        }

        await signIn.RefreshSignInAsync(Person);
        TempData["Message"] = texts.Account.PasswordChanged;
        return Redirect("/account/profile");
    }

    public async Task<IActionResult> OnPostEverywhereAsync()
    {
        if (await FindAsync() is { } elsewhere)
            return elsewhere;
        await sessions.EndEverywhereAsync(Person.Id);
        await signIn.SignOutAsync();
        TempData["Message"] = texts.Account.SignedOutEverywhere.With((int)Sessions.StampInterval.TotalMinutes);
        return Redirect("/");
    }

    /// <summary>Finds the person; a guest, or an account that is gone, is sent on.</summary>
    private async Task<IActionResult?> FindAsync()
    {
        if (await signIn.UserManager.GetUserAsync(User) is not { } person)
            return Challenge();
        Person = person;
        return person.IsGuest ? Redirect("/account/register") : null;
    }
}
