using LearnHub.Web.Data;
using LearnHub.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Features.Certificates;

/// <summary>The viewer's certificates, newest first: a part of the page of their courses, which knows no more than its name.</summary>
[ViewComponent(Name = "OwnCertificates")]
public sealed class OwnCertificates(LearnHubDb db, Viewer viewer) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() => View(
        "/Features/Certificates/_OwnCertificates.cshtml",
        await db.Certificates.VisibleTo(viewer).OrderByDescending(own => own.Id).AsNoTracking().ToListAsync());
}
