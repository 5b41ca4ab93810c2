using System.Threading.RateLimiting;

namespace LearnHub.Web.Features.Accounts;

/// <summary>How many guests may begin in one network: so many at once, then so many more each minute.</summary>
public sealed class GuestLimit(int atOnce, int perMinute) : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(network => RateLimitPartition.GetTokenBucketLimiter(
        network, _ => new TokenBucketRateLimiterOptions { TokenLimit = atOnce, TokensPerPeriod = perMinute, ReplenishmentPeriod = TimeSpan.FromMinutes(1) }));

    /// <summary>Three classes behind one address may begin in the same minute; a script makes some hundreds of guests in an hour, not thousands.</summary>
    public static GuestLimit ForClasses() => new(atOnce: 120, perMinute: 8);

    public bool Admits(string network)
    {
        using var lease = limiter.AttemptAcquire(network);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
