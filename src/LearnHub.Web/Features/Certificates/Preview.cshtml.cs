using LearnHub.Content;
using LearnHub.Web.Data;
using LearnHub.Web.Features.Certificates.Templates;
using LearnHub.Web.Platform;
using LearnHub.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LearnHub.Web.Features.Certificates;

/// <summary>What certificates look like in every language with names that are hard to print, and what is wrong with the operator's templates.</summary>
[Authorize(Policy = Policies.ServiceCentre)]
public sealed class PreviewPage(LearnHubDb db, CertificateTemplates templates, CertificateDrawing drawing, Viewer viewer, UiTexts texts, TimeProvider time) : PageModel
{
    /// <summary>One of <see cref="SampleCertificates.Names"/>.</summary>
    public string Shown { get; private set; } = SampleCertificates.Names[0].Id;

    public bool CanDraw => drawing.CanDraw;

    public DateTime ReadAt => templates.ReadAt;

    public IReadOnlyList<Problem> Problems => templates.Problems;

    public void OnGet([FromQuery] string? name) => Shown = SampleCertificates.Names.FirstOrDefault(sample => sample.Id == name) is { Id: { } known } ? known : Shown;

    public async Task<IActionResult> OnPostAsync()
    {
        templates.Read();
        db.AuditEntries.Add(AuditEntry.Of("templates-read", "certificate-templates", viewer.AccountId, time.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync();
        TempData["Message"] = Problems.Count == 0 ? texts.Preview.WasRead : texts.Preview.WasRefused;
        return Redirect("/admin/certificates/preview");
    }
}
