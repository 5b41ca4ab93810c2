using LearnHub.Content;
using LearnHub.Web.Data;
using LearnHub.Web.Features.Courses;
using LearnHub.Web.Features.Learning;
using LearnHub.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Features.Certificates;

/// <summary>The viewer's certificates, newest first: a part of the page of their courses, which knows no more than its name.</summary>
[ViewComponent(Name = "OwnCertificates")]
public sealed class OwnCertificates(LearnHubDb db, Viewer viewer, CourseCatalogue catalogue, IRenewals renewals) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var own = await db.Certificates.VisibleTo(viewer).OrderByDescending(own => own.Id).AsNoTracking().ToListAsync();
        var shown = new List<OwnCertificate>();
        foreach (var certificate in own)
            shown.Add(new OwnCertificate(certificate, await RenewingAsync(certificate, shown)));
        return View("/Features/Certificates/_OwnCertificates.cshtml", shown);
    }

    /// <summary>Only a course's newest certificate that still counts says that it can be renewed.</summary>
    private async Task<Course?> RenewingAsync(Certificate certificate, List<OwnCertificate> newer)
    {
        if (certificate.ValidUntil is null || certificate.RevokedAt is not null || certificate.ReplacedBy is not null)
            return null;
        if (newer.Any(own => own.Certificate.CourseId == certificate.CourseId) || catalogue.Find(certificate.CourseId) is not { } course)
            return null;
        return await renewals.IsDueAsync(certificate.AccountId, course.Id) ? course : null;
    }
}

/// <summary>One of the viewer's certificates.</summary>
/// <param name="Renewing">The course, when it can be taken again for a new certificate.</param>
public sealed record OwnCertificate(Certificate Certificate, Course? Renewing);
