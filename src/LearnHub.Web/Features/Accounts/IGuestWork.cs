namespace LearnHub.Web.Features.Accounts;

/// <summary>Something that a guest leaves behind and a known account takes over: a later feature says how, Accounts only asks.</summary>
public interface IGuestWork
{
    Task MoveAsync(Guid guestId, Guid accountId);

    /// <summary>Ids of the accounts that did something since then, for a query.</summary>
    IQueryable<Guid> ActiveSince(DateTime moment);
}
