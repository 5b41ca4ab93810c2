using LearnHub.Web.Data;
using LearnHub.Web.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Features.Accounts;

/// <summary>The service centre's copy for somebody who asked for it. A button and not a link, because it is noted who took it.</summary>
[Authorize(Policy = Policies.ServiceCentre)]
public sealed class PersonExportPage(LearnHubDb db, PersonalData data, Viewer viewer, TimeProvider time) : PageModel
{
    public Account Person { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await db.Users.AsNoTracking().FirstOrDefaultAsync(account => account.Id == id) is not { } person)
            return NotFound();
        Person = person;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (await data.ExportAsync(id) is not { } file)
            return NotFound();
        db.AuditEntries.Add(AuditEntry.Of("person-exported", id, viewer.AccountId, time.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync();
        return File(file, PersonalData.ContentType, PersonalData.FileName);
    }
}
