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

    public static void AddRateLimits(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        options.AddPolicy(SignIn, context => PerMinute(context, SignIn, 40));
        options.AddPolicy(Register, context => PerMinute(context, Register, 30));
        options.AddPolicy(Verify, context => PerMinute(context, Verify, 60, alsoReading: true));
        options.AddPolicy(FileCheck, context => PerMinute(context, FileCheck, 10));
        options.AddPolicy(Drawing, context => PerMinuteOfAccount(context, Drawing, 60));
    });

    private static RateLimitPartition<string> PerMinute(HttpContext context, string name, int permits, bool alsoReading = false)
    {
        if (!alsoReading && HttpMethods.IsGet(context.Request.Method))
            return RateLimitPartition.GetNoLimiter(name);
        var address = context.Connection.RemoteIpAddress?.ToString() ?? "local";
        return RateLimitPartition.GetFixedWindowLimiter(
            $"{name} {address}", _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) });
    }

    /// <summary>Whoever has no account gets no further than to the sign-in.</summary>
    private static RateLimitPartition<string> PerMinuteOfAccount(HttpContext context, string name, int permits) =>
        context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } account
            ? RateLimitPartition.GetFixedWindowLimiter(
                $"{name} {account}", _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter(name);
}
