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

    public Certificate Certificate { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string number)
    {
        if (await db.Certificates.AsNoTracking().FirstOrDefaultAsync(issued => issued.Number == number) is not { } certificate)
            return NotFound();
        Certificate = certificate;
        return certificate.RevokedAt is null && certificate.ReplacedBy is null ? Page() : Redirect($"/admin/certificates/{certificate.Number}");
    }

    public async Task<IActionResult> OnPostAsync(string number)
    {
        var reason = string.Join(' ', (Reason ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (reason.Length is 0 or > Certificate.ReasonLength)
        {
            ModelState.AddModelError(nameof(Reason), reason.Length == 0 ? texts.Registry.ReasonMissing : texts.Registry.ReasonTooLong.With(Certificate.ReasonLength));
            return await OnGetAsync(number);
        }

        if (await registrar.RevokeAsync(number, reason))
            TempData["Message"] = texts.Registry.RevokeDone.With(number);
        return Redirect($"/admin/certificates/{Uri.EscapeDataString(number)}");
    }
}
