using System.Data.Common;
using LearnHub.Web.Data;
using LearnHub.Web.Features.Courses;
using LearnHub.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Features.Certificates.Registry;

/// <summary>
/// Works off the orders to issue in bulk, a few certificates a save. What is left is asked of the database each time it begins, so that it goes on after a stop,
/// a restart or a kill; certificates and the order's count are in the same save, and a unique index keeps a second one out.
/// </summary>
public sealed class BulkIssuing(IServiceScopeFactory scopes, CourseCatalogue catalogue, BulkBell bell, TimeProvider time, ILogger<BulkIssuing> log) : BackgroundService
{
    private const int BatchSize = 20;
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await WorkAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is DbUpdateException or DbException or IOException or InvalidDataException)
            {
                log.LogError(failure, "Issuing in bulk was interrupted; it goes on in a minute, with what is left");
            }

            await bell.WaitAsync(Period, time, stoppingToken);
        }
    }

    private async Task WorkAsync(CancellationToken stop)
    {
        IReadOnlyList<(Guid Id, string CourseId)> orders;
        using (var scope = scopes.CreateScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<LearnHubDb>();
            var running = await db.BulkIssues.Where(order => order.FinishedAt == null && order.StoppedAt == null).OrderBy(order => order.OrderedAt)
                .Select(order => new { order.Id, order.CourseId }).ToListAsync(stop);
            orders = [.. running.Select(order => (order.Id, order.CourseId))];
        }

        foreach (var (id, courseId) in orders)
            await WorkOffAsync(id, courseId, stop);
    }

    private async Task WorkOffAsync(Guid orderId, string courseId, CancellationToken stop)
    {
        foreach (var batch in (await NamedAsync(courseId, stop)).Chunk(BatchSize))
        {
            stop.ThrowIfCancellationRequested();
            if (!await IssueAsync(orderId, courseId, batch))
                return;
        }

        await FinishAsync(orderId, courseId);
    }

    /// <summary>Everybody who waits for a certificate and has said how the name is to be printed.</summary>
    private async Task<IReadOnlyList<Owed>> NamedAsync(string courseId, CancellationToken stop)
    {
        if (catalogue.Find(courseId) is not { } course)
            return [];
        using var scope = scopes.CreateScope();
        return await scope.ServiceProvider.GetRequiredService<OwedCertificates>().In(course).Where(person => person.Name != null).ToListAsync(stop);
    }

    /// <summary>False when the order was stopped meanwhile.</summary>
    private async Task<bool> IssueAsync(Guid orderId, string courseId, IReadOnlyList<Owed> batch)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<LearnHubDb>();
        var issuer = scope.ServiceProvider.GetRequiredService<CertificateIssuer>();
        return await db.SettleAsync(async () =>
        {
            var order = await db.BulkIssues.SingleAsync(known => known.Id == orderId);
            if (!order.IsRunning)
                return false;
            foreach (var person in batch)
            {
                var language = Languages.Find(person.Language) ?? Languages.Default;
                if (await issuer.AddAsync(person.AccountId, courseId, person.Name!, language.Tag, order.OrderedBy) is (_, true))
                    order.Issued++;
            }

            await db.SaveChangesAsync();
            return true;
        });
    }

    private async Task FinishAsync(Guid orderId, string courseId)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<LearnHubDb>();
        var order = await db.BulkIssues.SingleAsync(known => known.Id == orderId);
        if (catalogue.Find(courseId) is { } course)
            order.WithoutName = await scope.ServiceProvider.GetRequiredService<OwedCertificates>().In(course).CountAsync(person => person.Name == null);
        order.FinishedAt = time.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync();
    }
}
