using LearnHub.Web.Features.Accounts;
using LearnHub.Web.Texts;

namespace LearnHub.Web.Features.People;

/// <summary>Roles in the reader's words, and who counts as a person here.</summary>
public static class PeopleWords
{
    /// <summary>What somebody does, in the order in which roles are defined; whoever has no role learns.</summary>
    public static string WordsFor(this PeopleTexts texts, IEnumerable<string?> roles)
    {
        var words = Roles.All.Where(roles.Contains).Select(texts.WordFor).ToArray();
        return words.Length == 0 ? texts.RoleLearner : string.Join(" · ", words);
    }

    public static string WordFor(this PeopleTexts texts, string role) => role switch
    {
        Roles.Employer => texts.RoleEmployer,
        Roles.Trainer => texts.RoleTrainer,
        Roles.Admin => texts.RoleAdmin,
        _ => role,
    };

    /// <summary>Guests have no name to be found by and nothing that the service centre could correct.</summary>
    public static IQueryable<Account> Registered(this IQueryable<Account> accounts) => accounts.Where(account => !account.IsGuest);
}
