using LearnHub.Web.Data;
using LearnHub.Web.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Features.Certificates;

[Authorize(Policy = Policies.Learner)]
public sealed class ShowPage(LearnHubDb db, Viewer viewer, CertificateDrawing drawing, PublicAddress address) : PageModel
{
    public Certificate Certificate { get; private set; } = null!;

    public bool CanDraw => drawing.CanDraw;

    public string VerifyAddress => address.VerifyAddress(Certificate);

    public async Task<IActionResult> OnGetAsync(string number)
    {
        if (await db.Certificates.VisibleTo(viewer).AsNoTracking().FirstOrDefaultAsync(own => own.Number == number) is not { } certificate)
            return NotFound();
        Certificate = certificate;
        return Page();
    }
}
