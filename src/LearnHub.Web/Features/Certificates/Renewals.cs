using LearnHub.Web.Data;
using LearnHub.Web.Features.Courses;
using LearnHub.Web.Features.Learning;
using LearnHub.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Features.Certificates;

/// <summary>When a course may be taken again: its certificate, or one that it refreshes, expires soon or has expired, and nothing newer was completed.</summary>
public sealed class Renewals(LearnHubDb db, CourseCatalogue catalogue, LocalTime local) : IRenewals
{
    /// <summary>Days before a certificate's last day from which on it can be renewed.</summary>
    public const int RenewableDays = 90;

    public Task<bool> IsDueAsync(Guid accountId, string courseId)
    {
        string[] renewed = [courseId, .. catalogue.Current.Courses.Where(course => course.Certificate?.Refresher == courseId).Select(course => course.Id)];
        var until = local.Today.AddDays(RenewableDays);
        var held = db.Certificates.InForce().Newest(db.Certificates)
            .Where(own => own.AccountId == accountId && renewed.Contains(own.CourseId) && own.ValidUntil <= until);
        return db.Enrolments.AnyAsync(own => own.AccountId == accountId && own.CourseId == courseId && own.CompletedAt != null && own.AgainSince == null
            && held.Any(certificate => own.CompletedAt <= certificate.CompletedAt));
    }
}
