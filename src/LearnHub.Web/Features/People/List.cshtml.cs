using System.Globalization;
using LearnHub.Web.Data;
using LearnHub.Web.Features.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Features.People;

/// <summary>Finds people by what they sign in with or by their printed name. Nobody is listed unasked.</summary>
[Authorize(Policy = Policies.ServiceCentre)]
public sealed class ListPage(LearnHubDb db) : PageModel
{
    public const int Most = 50;
    private const int MostLetters = 200;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Asked { get; set; }

    public bool HasMore { get; private set; }

    public IReadOnlyList<FoundPerson> People { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Asked = Asked?.Trim() is { Length: > MostLetters } tooLong ? tooLong[..MostLetters] : Asked?.Trim();
        if (string.IsNullOrEmpty(Asked))
            return;
        var found = await Narrow(db.Users.Registered(), Asked)
            .Select(account => new
            {
                Account = account,
                ActiveAt = db.Enrolments.Where(enrolment => enrolment.AccountId == account.Id).Max(enrolment => (DateTime?)enrolment.LastActivityAt) ?? account.CreatedAt,
                Roles = db.UserRoles.Where(member => member.UserId == account.Id).Join(db.Roles, member => member.RoleId, role => role.Id, (_, role) => role.Name).ToList(),
            })
            .OrderByDescending(row => row.ActiveAt).ThenByDescending(row => row.Account.Id)
            .Take(Most + 1).AsNoTracking().ToListAsync();
        HasMore = found.Count > Most;
        People = [.. found.Take(Most).Select(row => new FoundPerson(row.Account, row.ActiveAt, row.Roles))];
    }

    private static IQueryable<Account> Narrow(IQueryable<Account> people, string asked)
    {
        foreach (var word in asked.Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var (lower, upper) = (word.ToLowerInvariant(), word.ToUpperInvariant());
            // Logins are kept in upper case as well. Of names the database folds ASCII letters only, so they are asked for in the ways in which they are written.
            string[] spellings = [word, lower, upper, CultureInfo.InvariantCulture.TextInfo.ToTitleCase(lower)];
            people = people.Where(account => account.NormalizedUserName!.Contains(upper) || account.NormalizedEmail!.Contains(upper)
                || spellings.Any(spelling => account.PrintedName!.Contains(spelling)));
        }

        return people;
    }
}

/// <summary>Somebody whom the search found.</summary>
public sealed record FoundPerson(Account Account, DateTime ActiveAt, IReadOnlyList<string?> Roles);
