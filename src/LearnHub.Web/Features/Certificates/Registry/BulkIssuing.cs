using System.Data.Common;
using LearnHub.Web.Data;
using LearnHub.Web.Features.Courses;
using LearnHub.Web.Platform;
using LearnHub.Web.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LearnHub.Web.Features.Certificates.Registry;

/// <summary>
/// Works off the orders to issue in bulk, a few certificates a save. What is left is asked of the database each time it begins, so that it goes on after a stop,
/// a restart or a kill; certificates, the mails about them and the order's count are in the same save, and a unique index keeps a second one out.
/// </summary>
public sealed class BulkIssuing(IServiceScopeFactory scopes, CourseCatalogue catalogue, BulkBell bell, InterfaceTexts texts, IOptions<LearnHubOptions> options, TimeProvider time, ILogger<BulkIssuing> log) : BackgroundService
{
    private const int BatchSize = 20;
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Outside of a request only the operator's setting says where the link in the mail leads.
        if (options.Value.PublicAddress is null)
            log.LogWarning("Nobody is told of a certificate that is issued in bulk: set LearnHub:PublicAddress, which the link in the mail needs");
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
                if (await issuer.AddAsync(person.AccountId, courseId, person.Name!, language.Tag, order.OrderedBy) is not ({ } certificate, true))
                    continue;
                order.Issued++;
                if (person.Email is { } email && options.Value.PublicAddress is not null)
                    db.OutboxMails.Add(Notice(certificate, email, texts.For(language.Tag), scope.ServiceProvider.GetRequiredService<PublicAddress>()));
            }

            await db.SaveChangesAsync();
            return true;
        });
    }

    /// <summary>The holder did not look at the name before it was printed, so they are asked to now.</summary>
    private static OutboxMail Notice(Certificate certificate, string email, UiTexts words, PublicAddress address) => new()
    {
        Key = $"issued:{certificate.Number}",
        To = email,
        Subject = words.Registry.IssuedSubject,
        Body = words.Registry.IssuedBody.With(
            certificate.CourseTitle, certificate.HolderName, address.Of($"/certificates/{certificate.Number}?{LanguageChoice.QueryKey}={words.Language.Tag}")),
        WrittenAt = certificate.IssuedAt,
        DueAt = certificate.IssuedAt,
    };

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
