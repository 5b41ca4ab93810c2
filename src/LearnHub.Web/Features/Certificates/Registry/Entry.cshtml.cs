using LearnHub.Web.Data;
using LearnHub.Web.Platform;
using LearnHub.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Features.Certificates.Registry;

/// <summary>One certificate for the service centre: what was issued, what it is worth, who did what to it.</summary>
[Authorize(Policy = Policies.ServiceCentre)]
public sealed class EntryPage(LearnHubDb db, LocalTime local, UiTexts texts) : PageModel
{
    public Certificate Certificate { get; private set; } = null!;

    public CertificateState State => Certificate.StateOn(local.Today);

    public bool CanChange => Certificate.IsInForce;

    public IReadOnlyList<(DateTime At, string What, string Who, string? Note)> History { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string number)
    {
        if (await db.Certificates.AsNoTracking().FirstOrDefaultAsync(issued => issued.Number == number) is not { } certificate)
            return NotFound();
        Certificate = certificate;
        var entries = await db.AuditEntries.Where(entry => entry.Subject == number)
            .Select(entry => new { entry.Id, entry.At, entry.Action, entry.Note, Login = db.Users.Where(account => account.Id == entry.ActorId).Select(account => account.UserName).FirstOrDefault() })
            .ToListAsync();
        History = [.. entries.OrderByDescending(entry => entry.Id).Select(entry => (local.Of(entry.At), WordFor(entry.Action), entry.Login ?? texts.Registry.NobodyKnown, texts.Verify.HistoryFor(entry.Note)))];
        return Page();
    }

    private string WordFor(string action) => action switch
    {
        "certificate-issued" => texts.Registry.HistoryIssued,
        "certificate-revoked" => texts.Registry.HistoryRevoked,
        "certificate-reinstated" => texts.Registry.HistoryReinstated,
        "certificate-corrected" => texts.Registry.HistoryCorrected,
        _ => action,
    };
}
