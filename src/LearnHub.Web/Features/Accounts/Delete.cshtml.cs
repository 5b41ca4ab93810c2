using LearnHub.Web.Platform;
using LearnHub.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace LearnHub.Web.Features.Accounts;

/// <summary>The way out: what goes, what stays, and the deletion of everything that belongs to the viewer, guests included.</summary>
[Authorize(Policy = Policies.Learner)]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class DeletePage(SignInManager<Account> signIn, PasswordCheck passwords, PersonalData data, UiTexts texts) : PageModel
{
    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public bool Sure { get; set; }

    public Account Person { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (await signIn.UserManager.GetUserAsync(User) is not { } person)
            return Challenge();
        Person = person;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        // Nobody there: the second of two clicks.
        if (await signIn.UserManager.GetUserAsync(User) is not { } person)
            return await LeaveAsync();
        Person = person;
        if (!await IsMeantAsync())
            return Page();
        if (await data.DeleteAsync(person.Id, person.Id) == Deletion.LastAdmin)
        {
            ModelState.AddModelError("", texts.Privacy.LastAdmin);
            return Page();
        }

        return await LeaveAsync();
    }

    /// <summary>A cookie alone deletes nothing of somebody who has a password; guesses count as they do when signing in.</summary>
    private async Task<bool> IsMeantAsync()
    {
        if (Person.IsGuest)
        {
            if (!Sure)
                ModelState.AddModelError(nameof(Sure), texts.Privacy.SureMissing);
            return Sure;
        }

        var answer = await passwords.ConfirmAsync(Person, Password);
        if (answer != PasswordAnswer.Right)
            ModelState.AddModelError(nameof(Password), answer == PasswordAnswer.TooMany ? texts.Account.LockedOut.With(AccountSetup.LockoutMinutes) : texts.Account.PasswordWrong);
        return answer == PasswordAnswer.Right;
    }

    private async Task<IActionResult> LeaveAsync()
    {
        await signIn.SignOutAsync();
        TempData["Message"] = texts.Privacy.Deleted;
        return Redirect("/");
    }
}
