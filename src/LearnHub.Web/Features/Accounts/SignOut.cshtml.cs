using LearnHub.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LearnHub.Web.Features.Accounts;

[AllowAnonymous]
public sealed class SignOutPage(Sessions sessions, UiTexts texts) : PageModel
{
    public IActionResult OnGet() => Redirect("/");

    public async Task<IActionResult> OnPostAsync()
    {
        await sessions.EndAsync(User);
        TempData["Message"] = texts.Account.SignedOut;
        return Redirect("/");
    }
}
