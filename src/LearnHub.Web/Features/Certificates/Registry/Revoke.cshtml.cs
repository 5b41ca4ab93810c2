using LearnHub.Web.Data;
using LearnHub.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Features.Certificates.Registry;

/// <summary>The step before a certificate is revoked: what that means, and why it is done.</summary>
[Authorize(Policy = Policies.ServiceCentre)]
public sealed class RevokePage(LearnHubDb db, Registrar registrar, UiTexts texts) : PageModel
{
    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public Certificate Certificate { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string number)
    {
        if (await db.Certificates.AsNoTracking().FirstOrDefaultAsync(issued => issued.Number == number) is not { } certificate)
            return NotFound();
        Certificate = certificate;
        return certificate.IsInForce ? Page() : Redirect($"/admin/certificates/{certificate.Number}");
    }

    public async Task<IActionResult> OnPostAsync(string number)
    {
        var note = string.Join(' ', (Note ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (!RevocationReasons.All.Contains(Reason))
            ModelState.AddModelError(nameof(Reason), texts.Registry.ReasonMissing);
        if (note.Length > RevocationReasons.NoteLength)
            ModelState.AddModelError(nameof(Note), texts.Registry.InternalNoteTooLong.With(RevocationReasons.NoteLength));
        if (!ModelState.IsValid)
            return await OnGetAsync(number);
        if (await registrar.RevokeAsync(number, Reason!, note.Length == 0 ? null : note))
            TempData["Message"] = texts.Registry.RevokeDone.With(number);
        return Redirect($"/admin/certificates/{Uri.EscapeDataString(number)}");
    }
}
