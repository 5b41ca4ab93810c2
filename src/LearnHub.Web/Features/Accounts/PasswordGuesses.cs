using Microsoft.Extensions.Caching.Memory;

namespace LearnHub.Web.Features.Accounts;

/// <summary>
/// Counts passwords that were tried, for each login and network, whether or not there is such a login. In memory: writing a row for known logins only
/// would tell by the clock which ones are known.
/// </summary>
public sealed class PasswordGuesses(TimeProvider time) : IDisposable
{
    /// <summary>Wrong passwords after which a network has to wait with this login. Others, the owner among them, go on.</summary>
    public const int PerNetwork = 8;

    /// <summary>Wrong passwords from all networks together after which the account itself is locked.</summary>
    public const int Everywhere = 200;

    private const int LongestLogin = 256;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(AccountSetup.LockoutMinutes);
    private readonly MemoryCache counts = new(new MemoryCacheOptions { SizeLimit = 50_000 });
    private readonly Lock guard = new();

    /// <summary>Counts a try before it is known whether it is right, so that a hundred at once are as many as a hundred in a row.</summary>
    /// <returns>How many there were, with this one.</returns>
    public int Try(string login, string network) => Count((Cut(login), network));

    /// <returns>How many wrong ones there were from all networks, with this one.</returns>
    public int Fail(string login) => Count((Cut(login), null));

    /// <summary>The person knows the password after all, or has set a new one.</summary>
    public void Forget(string login, string network) => counts.Remove((Cut(login), network));

    public void Dispose() => counts.Dispose();

    private static string Cut(string login) => login.Length <= LongestLogin ? login : login[..LongestLogin];

    private int Count((string Login, string? Network) key)
    {
        lock (guard)
        {
            var now = time.GetUtcNow();
            if (!counts.TryGetValue(key, out Tally? tally) || tally!.Until <= now)
                counts.Set(key, tally = new Tally(now + Kept), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Kept });
            return ++tally.Number;
        }
    }

    private sealed class Tally(DateTimeOffset until)
    {
        public DateTimeOffset Until { get; } = until;

        public int Number { get; set; }
    }
}
