using LearnHub.Web.Data;
using LearnHub.Web.Platform;
using LearnHub.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Features.Accounts;

/// <summary>The service centre deletes somebody who asked for it. Oneself one deletes with one's password.</summary>
[Authorize(Policy = Policies.ServiceCentre)]
public sealed class PersonDeletePage(LearnHubDb db, PersonalData data, Viewer viewer, UiTexts texts) : PageModel
{
    public Account Person { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await db.Users.AsNoTracking().FirstOrDefaultAsync(account => account.Id == id) is not { } person)
            return NotFound();
        Person = person;
        return id == viewer.AccountId ? Redirect("/account/delete") : Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (id == viewer.AccountId)
            return Redirect("/account/delete");
        var outcome = await data.DeleteAsync(id, viewer.AccountId!.Value);
        if (outcome == Deletion.LastAdmin)
        {
            ModelState.AddModelError("", texts.Privacy.PersonLastAdmin);
            return await OnGetAsync(id);
        }

        // The second of two clicks gets the first one's answer.
        if (outcome == Deletion.NobodyThere && !await data.WasDeletedAsync(id))
            return NotFound();
        TempData["Message"] = texts.Privacy.PersonDeleted;
        return Redirect("/admin/people");
    }
}
