namespace LearnHub.Web.Features.Accounts;

/// <summary>What a feature keeps about a person: a later feature says what and how, Accounts only asks.</summary>
public interface IPersonalRecords
{
    /// <summary>What these records are called in an export, such as <c>enrolments</c>.</summary>
    string Name { get; }

    Task<PersonalRecords> ReadAsync(Guid accountId);

    /// <summary>Beside the deletion of the account, in the same save: what must outlive it, without saying whose it was.</summary>
    Task ReleaseAsync(Guid accountId);
}

/// <param name="Entries">What is kept, as it is written into an export.</param>
/// <param name="Ids">The ids and numbers under which the log and the mails speak of it.</param>
public sealed record PersonalRecords(IReadOnlyList<object> Entries, IReadOnlyList<string> Ids);
