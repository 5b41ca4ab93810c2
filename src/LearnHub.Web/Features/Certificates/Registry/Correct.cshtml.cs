using LearnHub.Web.Data;
using LearnHub.Web.Features.Accounts;
using LearnHub.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Features.Certificates.Registry;

/// <summary>The step before a certificate is replaced by one with the right name or language.</summary>
[Authorize(Policy = Policies.ServiceCentre)]
public sealed class CorrectPage(LearnHubDb db, Registrar registrar, UiTexts texts) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    public Certificate Certificate { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string number)
    {
        if (await FindAsync(number) is { } elsewhere)
            return elsewhere;
        (Name, Language) = (Certificate.HolderName, Certificate.Language);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string number)
    {
        var (name, problem) = PrintedName.Check(Name);
        if (problem is not null)
            return await AskAgainAsync(number, nameof(Name), texts.Certificates.WordFor(problem.Value));
        if (Languages.Find(Language) is not { } language)
            return await AskAgainAsync(number, nameof(Language), texts.Registry.LanguageGone);
        var (outcome, corrected) = await registrar.CorrectAsync(number, name!, language.Tag);
        switch (outcome)
        {
            case Correction.Same:
                return await AskAgainAsync(number, nameof(Name), texts.Registry.NothingToCorrect);
            case Correction.LanguageGone:
                return await AskAgainAsync(number, nameof(Language), texts.Registry.LanguageGone);
            case Correction.Done:
                TempData["Message"] = texts.Registry.CorrectDone.With(corrected);
                return Redirect($"/admin/certificates/{corrected}");
            default:
                return Redirect($"/admin/certificates/{Uri.EscapeDataString(number)}");
        }
    }

    /// <summary>Finds the certificate; one that cannot be corrected any more is only shown.</summary>
    private async Task<IActionResult?> FindAsync(string number)
    {
        if (await db.Certificates.AsNoTracking().FirstOrDefaultAsync(issued => issued.Number == number) is not { } certificate)
            return NotFound();
        Certificate = certificate;
        return certificate.IsInForce ? null : Redirect($"/admin/certificates/{certificate.Number}");
    }

    private async Task<IActionResult> AskAgainAsync(string number, string field, string problem)
    {
        ModelState.AddModelError(field, problem);
        return await FindAsync(number) ?? Page();
    }
}
