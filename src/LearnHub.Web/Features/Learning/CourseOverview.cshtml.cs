using System.Collections.Immutable;
using LearnHub.Content;
using LearnHub.Web.Data;
using LearnHub.Web.Features.Courses;
using LearnHub.Web.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LearnHub.Web.Features.Learning;

[AllowAnonymous]
public sealed class CourseOverviewPage(LearnHubDb db, ProgressQuery progress, CourseCatalogue catalogue, LearningDesk desk, Viewer viewer) : PageModel
{
    public Course Course { get; private set; } = null!;

    public CourseProgress Progress { get; private set; } = CourseProgress.None;

    public ImmutableArray<Course> MissingFirst { get; private set; } = [];

    public Module? Next => Progress.NextOpen(Course, after: null);

    public async Task<IActionResult> OnGetAsync(string course)
    {
        if (catalogue.Find(course) is not { } found)
            return NotFound();
        Course = found;
        Progress = progress.Of(viewer.AccountId, found);
        if (!Progress.IsStarted)
            MissingFirst = await Requirements.MissingAsync(db, catalogue, found, viewer.AccountId);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string course)
    {
        if (catalogue.Find(course) is not { } found)
            return NotFound();
        return await desk.BeginAsync(found) ? Redirect(Address.Of(found, found.Modules[0])) : Redirect(Address.Of(found));
    }
}
