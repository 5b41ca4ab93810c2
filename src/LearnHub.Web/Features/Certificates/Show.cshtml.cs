using System.Globalization;
using LearnHub.Content;
using LearnHub.Web.Data;
using LearnHub.Web.Features.Courses;
using LearnHub.Web.Features.Learning;
using LearnHub.Web.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Features.Certificates;

[Authorize(Policy = Policies.Learner)]
public sealed class ShowPage(
    LearnHubDb db, Viewer viewer, CertificateDrawing drawing, PublicAddress address, CourseCatalogue catalogue, IRenewals renewals, LocalTime local) : PageModel
{
    public Certificate Certificate { get; private set; } = null!;

    /// <summary>The course, when it can be taken again for a new certificate.</summary>
    public Course? Renewing { get; private set; }

    public bool CanDraw => drawing.CanDraw;

    public string VerifyAddress => address.VerifyAddress(Certificate);

    /// <summary>LinkedIn's own form with the fields filled in; nothing goes there before the person opens it.</summary>
    public string LinkedInAddress
    {
        get
        {
            var issued = local.DayOf(Certificate.IssuedAt);
            var query = QueryString.Create("startTask", "CERTIFICATION_NAME")
                .Add("name", Certificate.CourseTitle)
                .Add("organizationName", Certificate.Issuer)
                .Add("issueYear", Digits(issued.Year))
                .Add("issueMonth", Digits(issued.Month));
            if (Certificate.ValidUntil is { } until)
                query = query.Add("expirationYear", Digits(until.Year)).Add("expirationMonth", Digits(until.Month));
            return "https://www.linkedin.com/profile/add" + query.Add("certUrl", VerifyAddress).Add("certId", Certificate.Number);
        }
    }

    public async Task<IActionResult> OnGetAsync(string number)
    {
        if (await db.Certificates.VisibleTo(viewer).AsNoTracking().FirstOrDefaultAsync(own => own.Number == number) is not { } certificate)
            return NotFound();
        Certificate = certificate;
        if (catalogue.Find(certificate.CourseId) is { } course && await renewals.IsDueAsync(certificate.AccountId, course.Id))
            Renewing = course;
        return Page();
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
