using Microsoft.Extensions.Options;

namespace LearnHub.Web.Platform;

/// <summary>
/// Sends a request that came over plain HTTP to the public address. When the public address itself brings it, a proxy does not say how people reach it:
/// forms would fail, so the operator is told what to mend.
/// </summary>
public sealed class PlainRequests(RequestDelegate next, IOptions<LearnHubOptions> options, ILogger<PlainRequests> log)
{
    private readonly string address = options.Value.PublicAddress!.TrimEnd('/');
    private int told;

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.IsHttps || request.Path.StartsWithSegments("/health", StringComparison.Ordinal))
            return next(context);
        if (Interlocked.Exchange(ref told, 1) == 0)
        {
            log.LogError("A request came over plain HTTP from {Address}. If it is a proxy: it must send X-Forwarded-Proto, and its address must stand in LearnHub:TrustedProxies. "
                + "Without a proxy that does HTTPS, LearnHub:Https must be off.", context.Connection.RemoteIpAddress);
        }

        context.Response.Redirect($"{address}{request.Path}{request.QueryString}", permanent: false, preserveMethod: true);
        return Task.CompletedTask;
    }
}
