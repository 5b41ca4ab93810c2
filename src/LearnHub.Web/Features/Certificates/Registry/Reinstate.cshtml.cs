using LearnHub.Web.Data;
using LearnHub.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Features.Certificates.Registry;

/// <summary>The step before a revocation is undone.</summary>
[Authorize(Policy = Policies.ServiceCentre)]
public sealed class ReinstatePage(LearnHubDb db, Registrar registrar, UiTexts texts) : PageModel
{
    public Certificate Certificate { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string number)
    {
        if (await db.Certificates.AsNoTracking().FirstOrDefaultAsync(issued => issued.Number == number) is not { } certificate)
            return NotFound();
        Certificate = certificate;
        return certificate.RevokedAt is not null ? Page() : Redirect($"/admin/certificates/{certificate.Number}");
    }

    public async Task<IActionResult> OnPostAsync(string number)
    {
        if (await registrar.ReinstateAsync(number))
            TempData["Message"] = texts.Registry.ReinstateDone.With(number);
        return Redirect($"/admin/certificates/{Uri.EscapeDataString(number)}");
    }
}
