using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Features.Accounts;

/// <summary>Once a day removes what is no longer needed; the periods stand in <see cref="OldRecords"/> and in the privacy text.</summary>
public sealed class Retention(IServiceScopeFactory scopes, TimeProvider time, ILogger<Retention> log) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        do
        {
            try
            {
                var guests = await AllAsync(records => records.RemoveGuestsAsync(), stoppingToken);
                var mails = await AllAsync(records => records.RemoveResetMailsAsync(), stoppingToken) + await AllAsync(records => records.EmptyGivenUpMailsAsync(), stoppingToken);
                if (guests + mails > 0)
                    log.LogInformation("Removed what is no longer needed: {Guests} guests, {Mails} mails", guests, mails);
            }
            catch (Exception failure) when (failure is DbUpdateException or DbException)
            {
                log.LogError(failure, "What is no longer needed could not be removed; it will be tomorrow");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<int> AllAsync(Func<OldRecords, Task<int>> remove, CancellationToken stop)
    {
        for (var all = 0; ;)
        {
            stop.ThrowIfCancellationRequested();
            using var scope = scopes.CreateScope();
            var batch = await remove(scope.ServiceProvider.GetRequiredService<OldRecords>());
            if (batch == 0)
                return all;
            all += batch;
        }
    }
}
