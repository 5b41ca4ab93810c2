using LearnHub.Content;
using LearnHub.Web.Data;
using LearnHub.Web.Features.Courses;
using LearnHub.Web.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Features.Learning;

[Authorize(Policy = Policies.Learner)]
public sealed class MyCoursesPage(LearnHubDb db, CourseCatalogue catalogue, Viewer viewer) : PageModel
{
    public IReadOnlyList<MyCourse> Courses { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var enrolments = await db.Enrolments.VisibleTo(viewer).Include(enrolment => enrolment.Modules)
            .OrderByDescending(enrolment => enrolment.LastActivityAt).AsNoTracking().ToListAsync();
        Courses = [.. enrolments.Select(enrolment => new MyCourse(enrolment, catalogue.Find(enrolment.CourseId)))];
    }
}

/// <summary>A course that somebody has begun. The course is null when it is no longer offered.</summary>
public sealed record MyCourse(Enrolment Enrolment, Course? Course)
{
    public CourseProgress Progress { get; } = new(
        Enrolment.IsComplete ? Enrolment.CompletedAt : null,
        Enrolment.LastModuleId,
        Enrolment.Modules.ToDictionary(
            progress => progress.ModuleId, progress => CourseProgress.StateOf(Course?.Module(progress.ModuleId), progress.ReadAt is not null, progress.PassedAt is not null)));

    public Module? Next => Course is null ? null : Progress.ToContinue(Course);
}
