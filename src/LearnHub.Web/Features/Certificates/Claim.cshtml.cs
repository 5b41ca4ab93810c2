using LearnHub.Content;
using LearnHub.Web.Data;
using LearnHub.Web.Features.Accounts;
using LearnHub.Web.Features.Courses;
using LearnHub.Web.Platform;
using LearnHub.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Features.Certificates;

/// <summary>The last step to a certificate: the name is checked by its owner before it is printed for good.</summary>
[Authorize(Policy = Policies.Learner)]
public sealed class ClaimPage(LearnHubDb db, CourseCatalogue catalogue, CertificateIssuer issuer, Viewer viewer, UiTexts texts) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    public Course Course { get; private set; } = null!;

    public bool IsComplete { get; private set; }

    public async Task<IActionResult> OnGetAsync(string course)
    {
        if (catalogue.Find(course) is not { } found)
            return NotFound();
        Course = found;
        if (viewer.AccountId is not { } accountId || await issuer.CompletionAsync(accountId, course) is not { } completion)
            return Page();
        if (await issuer.KnownAsync(completion) is { } issued)
            return Redirect($"/certificates/{issued.Number}");
        (IsComplete, Name) = (true, await db.Users.Where(account => account.Id == accountId).Select(account => account.PrintedName).FirstOrDefaultAsync());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string course)
    {
        if (!viewer.HasAccount)
            return await OnGetAsync(course);
        var (name, problem) = PrintedName.Check(Name);
        if (problem is not null)
        {
            var typed = Name;
            ModelState.AddModelError(nameof(Name), texts.Certificates.WordFor(problem.Value));
            var page = await OnGetAsync(course);
            Name = typed;
            return page;
        }

        return await issuer.IssueAsync(viewer.AccountId!.Value, course, name!, texts.Language.Tag) is { } issued
            ? Redirect($"/certificates/{issued.Number}")
            : await OnGetAsync(course);
    }
}
