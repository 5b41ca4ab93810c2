namespace LearnHub.Web.Features.Accounts;

/// <summary>What a person may do beyond learning.</summary>
public static class Roles
{
    public const string Employer = "employer";
    public const string Trainer = "trainer";
    public const string Admin = "admin";

    public static readonly IReadOnlyList<string> All = [Employer, Trainer, Admin];
}
