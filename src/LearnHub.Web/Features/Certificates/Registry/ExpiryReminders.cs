using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LearnHub.Web.Features.Certificates.Registry;

/// <summary>Looks once an hour for certificates that expire soon.</summary>
public sealed class ExpiryReminders(IServiceScopeFactory scopes, IOptions<LearnHubOptions> options, TimeProvider time, ILogger<ExpiryReminders> log) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Outside of a request only the operator's setting says where the link in the mail leads.
        if (options.Value.PublicAddress is null)
        {
            log.LogWarning("Nobody is reminded of a certificate that expires: set LearnHub:PublicAddress, which the link in the mail needs");
            return;
        }

        using var timer = new PeriodicTimer(Period, time);
        do
        {
            try
            {
                while (await WriteAsync() > 0)
                    stoppingToken.ThrowIfCancellationRequested();
            }
            catch (Exception failure) when (failure is DbUpdateException or DbException)
            {
                log.LogError(failure, "Reminders could not be written; they will be in an hour");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<int> WriteAsync()
    {
        using var scope = scopes.CreateScope();
        return await scope.ServiceProvider.GetRequiredService<ReminderWriter>().WriteAsync();
    }
}
