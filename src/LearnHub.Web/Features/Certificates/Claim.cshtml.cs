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

/// <summary>The last steps to a certificate: its owner gives name and language, reads them in large letters, and has it printed.</summary>
[Authorize(Policy = Policies.Learner)]
public sealed class ClaimPage(LearnHubDb db, CourseCatalogue catalogue, CertificateIssuer issuer, Viewer viewer, UiTexts texts, InterfaceTexts allTexts) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    /// <summary>The version that was completed, which the certificate names; until then the one that is served.</summary>
    public Course Course { get; private set; } = null!;

    public bool IsComplete { get; private set; }

    /// <summary>Name and language can be printed, and their owner is asked whether they are right.</summary>
    public bool IsChecked { get; private set; }

    /// <summary>The words of the certificate.</summary>
    public UiTexts Words => allTexts.For(Language!);

    /// <summary>The languages that both the course and the interface have.</summary>
    public IReadOnlyList<Language> Offered { get; private set; } = [];

    public bool OffersGerman => Offers(Languages.Default.Tag);

    public async Task<IActionResult> OnGetAsync(string course)
    {
        if (await FindAsync(course) is { } elsewhere)
            return elsewhere;
        (Name, Language) = (await db.Users.Where(account => account.Id == viewer.AccountId).Select(account => account.PrintedName).FirstOrDefaultAsync(), Preferred);
        return Page();
    }

    /// <summary>Shows what would be printed, and saves nothing: in a field nobody sees a wrong letter.</summary>
    public async Task<IActionResult> OnPostAsync(string course)
    {
        if (await FindAsync(course) is { } elsewhere)
            return elsewhere;
        IsChecked = Check();
        return Page();
    }

    /// <summary>Back to the form, with what was typed.</summary>
    public async Task<IActionResult> OnPostChangeAsync(string course)
    {
        if (await FindAsync(course) is { } elsewhere)
            return elsewhere;
        Language = Offers(Language) ? Language : Preferred;
        return Page();
    }

    public async Task<IActionResult> OnPostIssueAsync(string course)
    {
        if (await FindAsync(course) is { } elsewhere)
            return elsewhere;
        return Check() && await issuer.IssueAsync(viewer.AccountId!.Value, course, Name!, Language!) is { } issued
            ? Redirect($"/certificates/{issued.Number}")
            : Page();
    }

    /// <summary>Finds what is to be certified. Where there is nothing to ask, or not yet, it gives the page that says so.</summary>
    private async Task<IActionResult?> FindAsync(string course)
    {
        if (catalogue.Find(course) is not { } found)
            return NotFound();
        Course = found;
        if (viewer.AccountId is not { } accountId || await issuer.CompletionAsync(accountId, course) is not { } completion)
            return Page();
        if (await issuer.KnownAsync(completion) is { } issued)
            return Redirect($"/certificates/{issued.Number}");
        (IsComplete, Course) = (true, await issuer.CourseOfAsync(completion) ?? found);
        Offered = [.. Languages.All.Where(language => Course.Languages.Contains(language.Tag))];
        // A course in none of the interface's languages: the words around its title are then German.
        if (Offered.Count == 0)
            Offered = [Languages.Default];
        return viewer.HasAccount && Course.Certificate is not null ? null : Page();
    }

    /// <summary>An employer and an authority have to read it; German is what they read.</summary>
    private string Preferred => new[] { Languages.Default.Tag, texts.Language.Tag, Course.SourceLanguage }.FirstOrDefault(Offers) ?? Offered[0].Tag;

    private bool Offers(string? tag) => Offered.Any(language => language.Tag == tag);

    private bool Check()
    {
        var (name, problem) = PrintedName.Check(Name);
        if (problem is not null)
            ModelState.AddModelError(nameof(Name), texts.Certificates.WordFor(problem.Value));
        if (!Offers(Language))
        {
            ModelState.AddModelError(nameof(Language), texts.Certificates.LanguageMissing);
            Language = Preferred;
        }

        Name = name ?? Name;
        return ModelState.IsValid;
    }
}
