using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using System.Threading.RateLimiting;

namespace LearnHub.Web.Platform;

/// <summary>Limits on what a guesser or a spammer would do often. A whole class behind one address still gets through.</summary>
public static class RateLimits
{
    public const string SignIn = "sign-in";
    public const string Register = "register";
    public const string Verify = "verify";
    public const string FileCheck = "file-check";
    public const string Drawing = "drawing";
    public const string RetryAfterSeconds = "60";

    /// <summary>An IPv6 network is its first 64 bits: whoever has one has all the addresses in it.</summary>
    private const int NetworkBytes = 8;

    public static void AddRateLimits(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = RetryAfterSeconds;
            return ValueTask.CompletedTask;
        };
        options.AddPolicy(SignIn, context => PerMinute(context, SignIn, 40));
        options.AddPolicy(Register, context => PerMinute(context, Register, 30));
        options.AddPolicy(Verify, context => PerMinute(context, Verify, 60, alsoReading: true));
        options.AddPolicy(FileCheck, context => PerMinute(context, FileCheck, 10));
        options.AddPolicy(Drawing, context => PerMinuteOfAccount(context, Drawing, 60));
    });

    /// <summary>Where a request comes from, as limits count it.</summary>
    public static string NetworkOf(HttpContext context) => NetworkOf(context.Connection.RemoteIpAddress);

    public static string NetworkOf(IPAddress? address) => address switch
    {
        null => "local",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes)),
        _ => address.ToString(),
    };

    private static RateLimitPartition<string> PerMinute(HttpContext context, string name, int permits, bool alsoReading = false)
    {
        if (!alsoReading && HttpMethods.IsGet(context.Request.Method))
            return RateLimitPartition.GetNoLimiter(name);
        return RateLimitPartition.GetFixedWindowLimiter(
            $"{name} {NetworkOf(context)}", _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) });
    }

    /// <summary>Whoever has no account gets no further than to the sign-in.</summary>
    private static RateLimitPartition<string> PerMinuteOfAccount(HttpContext context, string name, int permits) =>
        context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } account
            ? RateLimitPartition.GetFixedWindowLimiter(
                $"{name} {account}", _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter(name);
}
