using LearnHub.Web.Data;
using LearnHub.Web.Platform;
using Microsoft.AspNetCore.Identity;

namespace LearnHub.Web.Features.Accounts;

/// <summary>
/// Whether a password opens an account. A name that does not exist, a wrong password and too many tries cost the same work, one hash, so that neither
/// the answer nor the clock tells which of them it was.
/// </summary>
public sealed class PasswordCheck(
    UserManager<Account> accounts, PasswordGuesses guesses, UnknownAccount unknown, LearnHubDb db, IHttpContextAccessor http, TimeProvider time)
{
    /// <summary>The account that the login and the password open together; null for everything else.</summary>
    public async Task<Account?> OpenAsync(string? login, string? password)
    {
        var name = accounts.NormalizeName(login?.Trim()) ?? "";
        var found = await accounts.FindByNameAsync(name);
        // A guest has no password and signs in by cookie only.
        var account = found is { IsGuest: false, PasswordHash: not null } ? found : null;
        return await AnswerAsync(name, account, password) == PasswordAnswer.Right ? account : null;
    }

    /// <summary>The same for somebody who is signed in and is to show that it is really them.</summary>
    public Task<PasswordAnswer> ConfirmAsync(Account account, string? password) => AnswerAsync(account.NormalizedUserName ?? "", account, password);

    private async Task<PasswordAnswer> AnswerAsync(string login, Account? account, string? password)
    {
        var network = RateLimits.NetworkOf(http.HttpContext!);
        var tries = guesses.Try(login, network);
        var isRight = await accounts.CheckPasswordAsync(account ?? unknown.Make(), password ?? "");
        if (tries > PasswordGuesses.PerNetwork || account?.IsLockedAt(time.GetUtcNow()) == true)
            return PasswordAnswer.TooMany;
        if (isRight && account is not null)
        {
            guesses.Forget(login, network);
            return PasswordAnswer.Right;
        }

        await NoteAsync(login, account, isLastTry: tries == PasswordGuesses.PerNetwork);
        return PasswordAnswer.Wrong;
    }

    private async Task NoteAsync(string login, Account? account, bool isLastTry)
    {
        var now = time.GetUtcNow();
        // For unknown logins too: it is the same work, and an operator sees that somebody guesses.
        if (isLastTry)
            db.AuditEntries.Add(AuditEntry.Of("sign-in-shut-out", account?.Id.ToString() ?? "unknown", actorId: null, now.UtcDateTime));
        if (guesses.Fail(login) >= PasswordGuesses.Everywhere && account is not null)
        {
            db.AuditEntries.Add(AuditEntry.Of("account-shut-out", account.Id, actorId: null, now.UtcDateTime));
            // Those who began as guests did not have it.
            account.LockoutEnabled = true;
            account.LockoutEnd = now.AddMinutes(AccountSetup.LockoutMinutes);
            // Where somebody saves the account at the same moment, the next wrong password locks it.
            await accounts.UpdateAsync(account);
        }
        else if (isLastTry)
        {
            await db.SaveChangesAsync();
        }
    }
}

public enum PasswordAnswer
{
    Wrong,
    Right,
    TooMany,
}
