using System.Globalization;
using LearnHub.Web.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Features.Certificates.Registry;

/// <summary>Every certificate that was issued, newest first, found by number or name.</summary>
[Authorize(Policy = Policies.ServiceCentre)]
public sealed class ListPage(LearnHubDb db) : PageModel
{
    public const int SheetSize = 50;
    private const int MostLetters = 200;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Asked { get; set; }

    [BindProperty(SupportsGet = true, Name = "sheet")]
    public int Sheet { get; set; }

    public int Count { get; private set; }

    public bool HasOlder => (Sheet + 1) * SheetSize < Count;

    public IReadOnlyList<Certificate> Certificates { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Asked = Asked?.Trim() is { Length: > MostLetters } tooLong ? tooLong[..MostLetters] : Asked?.Trim();
        var found = Narrow(db.Certificates.AsNoTracking());
        Count = await found.CountAsync();
        Sheet = Math.Clamp(Sheet, 0, Math.Max(0, (Count - 1) / SheetSize));
        Certificates = await found.OrderByDescending(issued => issued.Id).Skip(Sheet * SheetSize).Take(SheetSize).ToListAsync();
    }

    public string AddressOf(int sheet) => "/admin/certificates" + QueryString.Create("q", Asked ?? "").Add("sheet", sheet.ToString(CultureInfo.InvariantCulture));

    private IQueryable<Certificate> Narrow(IQueryable<Certificate> all)
    {
        if (CertificateNumber.Parse(Asked) is { } number)
            return all.Where(issued => issued.Number == number);
        // The database folds the case of ASCII letters only, so each word is asked for in the ways in which names are written.
        foreach (var word in (Asked ?? "").Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var (lower, upper) = (word.ToLowerInvariant(), word.ToUpperInvariant());
            var title = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(lower);
            all = all.Where(issued => issued.HolderName.Contains(word) || issued.HolderName.Contains(lower) || issued.HolderName.Contains(upper) || issued.HolderName.Contains(title));
        }

        return all;
    }
}
