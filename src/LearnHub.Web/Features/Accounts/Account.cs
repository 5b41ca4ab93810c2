using Microsoft.AspNetCore.Identity;

namespace LearnHub.Web.Features.Accounts;

/// <summary>A person who learns, teaches or runs LearnHub. A guest has neither password nor e-mail yet and signs in by cookie only.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public const int NameLength = 120;

    /// <summary>Wrong guesses lock for minutes; the service centre locks until it unlocks.</summary>
    private static readonly DateTimeOffset UntilUnlocked = DateTimeOffset.MaxValue;

    public override Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The name as it is to be printed on certificates.</summary>
    [ProtectedPersonalData]
    public string? PrintedName { get; set; }

    /// <summary>Tag of the language the person chose, or null while the browser decides.</summary>
    public string? Language { get; set; }

    public bool IsGuest { get; private set; }

    public DateTime CreatedAt { get; private set; }

    /// <summary>Whether the service centre locked it: a new password or waiting does not open it.</summary>
    public bool IsLocked => LockoutEnd == UntilUnlocked;

    public static Account Guest(DateTime now)
    {
        var account = new Account { IsGuest = true, CreatedAt = now, SecurityStamp = Guid.CreateVersion7().ToString("N") };
        account.UserName = $"guest-{account.Id:N}";
        account.NormalizedUserName = account.UserName.ToUpperInvariant();
        return account;
    }

    public static Account Named(string userName, DateTime now) => new() { UserName = userName, CreatedAt = now };

    /// <summary>Gives a guest a name to sign in with; everything learned so far stays with the account.</summary>
    public void Upgrade(string userName, string? email)
    {
        UserName = userName;
        Email = email;
        // A guest begins without; from now on there is a password that can be guessed.
        LockoutEnabled = true;
        IsGuest = false;
    }

    public bool IsLockedAt(DateTimeOffset now) => LockoutEnabled && LockoutEnd > now;

    /// <summary>Ends every session, on whatever device: no cookie and no link for a new password given so far is good any longer.</summary>
    public void EndSessions()
    {
        SecurityStamp = Guid.CreateVersion7().ToString("N");
        ConcurrencyStamp = Guid.CreateVersion7().ToString();
    }

    /// <summary>Locks the account for good and ends what is signed in.</summary>
    public void Lock()
    {
        (LockoutEnabled, LockoutEnd) = (true, UntilUnlocked);
        EndSessions();
    }

    /// <summary>Opens it again, also after wrong guesses.</summary>
    public void Unlock() => (LockoutEnd, AccessFailedCount) = (null, 0);
}
