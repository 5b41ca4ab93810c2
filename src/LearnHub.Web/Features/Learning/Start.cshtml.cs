using LearnHub.Content;
using LearnHub.Web.Data;
using LearnHub.Web.Features.Courses;
using LearnHub.Web.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Features.Learning;

[AllowAnonymous]
public sealed class StartPage(LearnHubDb db, ProgressQuery progress, CourseCatalogue catalogue, Viewer viewer) : PageModel
{
    /// <summary>Where the learner was last, when there is something to go on with.</summary>
    public (Course Course, CourseProgress Progress, Module Next)? GoOn { get; private set; }

    public async Task OnGetAsync()
    {
        if (!viewer.IsKnown)
            return;
        var last = await db.Enrolments.VisibleTo(viewer).Where(enrolment => enrolment.CompletedAt == null || enrolment.AgainSince != null)
            .OrderByDescending(enrolment => enrolment.LastActivityAt).Select(enrolment => enrolment.CourseId).FirstOrDefaultAsync();
        if (last is null || catalogue.Find(last) is not { } course)
            return;
        var soFar = progress.Of(viewer.AccountId, course);
        if (soFar.ToContinue(course) is { } next)
            GoOn = (course, soFar, next);
    }
}
