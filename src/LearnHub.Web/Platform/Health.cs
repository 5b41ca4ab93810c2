using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace LearnHub.Web.Platform;

public static class Health
{
    /// <summary>Live: the process answers. Ready: it can also read its database.</summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
    }
}
