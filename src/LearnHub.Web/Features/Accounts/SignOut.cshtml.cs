using LearnHub.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LearnHub.Web.Features.Accounts;

[AllowAnonymous]
public sealed class SignOutPage(SignInManager<Account> signIn, UiTexts texts) : PageModel
{
    public IActionResult OnGet() => Redirect("/");

    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        TempData["Message"] = texts.Account.SignedOut;
        return Redirect("/");
    }
}
