namespace LearnHub.Web.Features.Accounts;

/// <summary>Something that a guest leaves behind and a known account takes over: a later feature says how, Accounts only asks.</summary>
public interface IGuestWork
{
    /// <summary>What the guest began, in the reader's words, so that somebody else on the same device can see that it is not theirs.</summary>
    Task<IReadOnlyList<BegunHere>> ListAsync(Guid guestId);

    Task MoveAsync(Guid guestId, Guid accountId);

    /// <summary>Ids of the accounts that did something since then, for a query.</summary>
    IQueryable<Guid> ActiveSince(DateTime moment);
}

/// <summary>One thing that was begun on this device without an account.</summary>
/// <param name="Title">As people know it.</param>
/// <param name="Language">Tag of the title's language, which may be another than the page's.</param>
public sealed record BegunHere(string Title, string Language);
