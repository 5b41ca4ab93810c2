using LearnHub.Web.Platform;
using LearnHub.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LearnHub.Web.Features.Accounts;

/// <summary>Lets a guest leave a device that others use as well. What was learned stays until it is removed as idle; only the way to it is gone.</summary>
[AllowAnonymous]
public sealed class ForgetDevicePage(SignInManager<Account> signIn, GuestHandover handover, Viewer viewer, UiTexts texts) : PageModel
{
    public IReadOnlyList<BegunHere> BegunHere { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!viewer.IsGuest)
            return Redirect("/");
        BegunHere = await handover.ListAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!viewer.IsGuest)
            return Redirect("/");
        await signIn.SignOutAsync();
        // Ticks in checklists are kept by the browser alone.
        Response.Headers["Clear-Site-Data"] = "\"storage\"";
        TempData["Message"] = texts.Account.Forgotten;
        return Redirect("/");
    }
}
