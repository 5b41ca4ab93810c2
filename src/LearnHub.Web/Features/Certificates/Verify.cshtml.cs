using LearnHub.Content;
using LearnHub.Web.Data;
using LearnHub.Web.Features.Courses;
using LearnHub.Web.Platform;
using LearnHub.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Features.Certificates;

/// <summary>Public: whether a certificate is genuine, and the little that a verifier may know.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Verify)]
public sealed class VerifyPage(LearnHubDb db, CourseLibrary library, LocalTime local, UiTexts texts) : PageModel
{
    /// <summary>What was asked for, as it was typed.</summary>
    public string? Typed { get; private set; }

    /// <summary>The number that this can be; null when it can be none.</summary>
    public string? Number { get; private set; }

    public Certificate? Certificate { get; private set; }

    /// <summary>The version of the course that the certificate names, where it may help a reader of another language.</summary>
    public Course? Course { get; private set; }

    public CertificateState? State => Certificate?.StateOn(local.Today);

    public async Task<IActionResult> OnGetAsync([FromRoute] string? number, [FromQuery(Name = "number")] string? typed)
    {
        if (number is null && CertificateNumber.Parse(typed) is { } asked)
            return Redirect($"/verify/{asked}");
        Typed = number ?? typed;
        Number = CertificateNumber.Parse(Typed);
        if (Number is not null)
            Certificate = await db.Certificates.AsNoTracking().FirstOrDefaultAsync(issued => issued.Number == Number);
        if (Certificate is { IsInForce: true } found && found.Language != texts.Language.Tag)
            Course = await library.VersionAsync(db, found.CourseId, found.ContentHash);
        if (Typed is not null && Certificate is null)
            Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
