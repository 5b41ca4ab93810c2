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
public sealed class CourseOverviewPage(LearnHubDb db, ProgressQuery progress, CourseCatalogue catalogue, LearningDesk desk, IRenewals renewals, Viewer viewer) : PageModel
{
    public Course Course { get; private set; } = null!;

    public CourseProgress Progress { get; private set; } = CourseProgress.None;

    public ImmutableArray<Course> MissingFirst { get; private set; } = [];

    /// <summary>Whether a certificate asks for taking the course again.</summary>
    public bool CanTakeAgain { get; private set; }

    /// <summary>The shorter course that renews the certificate as well, where there is one.</summary>
    public Course? Refresher => catalogue.Find(Course.Certificate?.Refresher ?? "");

    public Module? Next => Progress.ToContinue(Course);

    public async Task<IActionResult> OnGetAsync(string course)
    {
        if (catalogue.Find(course) is not { } found)
            return NotFound();
        Course = found;
        Progress = progress.Of(viewer.AccountId, found);
        if (!Progress.IsStarted)
            MissingFirst = await Requirements.MissingAsync(db, catalogue, found, viewer.AccountId);
        CanTakeAgain = Progress.CompletedAt is not null && await renewals.IsDueAsync(viewer.AccountId!.Value, course);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string course)
    {
        if (catalogue.Find(course) is not { } found)
            return NotFound();
        return await desk.BeginAsync(found) ? Redirect(Address.Of(found, found.Modules[0])) : Redirect(Address.Of(found));
    }

    /// <summary>Takes the completed course again, for a new certificate.</summary>
    public async Task<IActionResult> OnPostAgainAsync(string course)
    {
        if (catalogue.Find(course) is not { } found)
            return NotFound();
        await desk.TakeAgainAsync(found);
        return Redirect(Address.Of(found));
    }
}
