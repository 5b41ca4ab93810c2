using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LearnHub.Web.Data;

/// <summary>Ready when the database answers and is in the shape that this version needs.</summary>
internal sealed class DatabaseHealth(LearnHubDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var pending = await db.Database.GetPendingMigrationsAsync(cancellationToken);
            return pending.Any() ? HealthCheckResult.Unhealthy("Migrations are pending.") : HealthCheckResult.Healthy();
        }
        catch (Microsoft.Data.Sqlite.SqliteException failure)
        {
            return HealthCheckResult.Unhealthy("The database does not answer.", failure);
        }
    }
}
