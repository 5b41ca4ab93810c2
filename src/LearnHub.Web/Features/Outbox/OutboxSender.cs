using System.Data.Common;
using System.Net.Mail;
using LearnHub.Web.Data;
using LearnHub.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Features.Outbox;

/// <summary>
/// Sends the mails that are due. Before a mail goes out its next try is put off; when it went out, that is noted. Killed in between, it sends that one mail a second
/// time after the wait: a reminder that comes twice is better than one that never comes. Two processes never send the same mail at once.
/// </summary>
public sealed class OutboxSender(IServiceScopeFactory scopes, IMailer mailer, TimeProvider time, ILogger<OutboxSender> log) : BackgroundService
{
    private const int AtOnce = 20;
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan[] Waits =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(12)];

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        do
        {
            try
            {
                foreach (var mail in await DueAsync(stoppingToken))
                {
                    stoppingToken.ThrowIfCancellationRequested();
                    await SendAsync(mail);
                }
            }
            catch (Exception failure) when (failure is DbUpdateException or DbException)
            {
                log.LogError(failure, "The outbox could not be read or written; it will be tried in a minute");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static TimeSpan WaitAfter(int failures) => Waits[Math.Min(failures, Waits.Length - 1)];

    private async Task<List<OutboxMail>> DueAsync(CancellationToken stop)
    {
        using var scope = scopes.CreateScope();
        var now = Now;
        return await scope.ServiceProvider.GetRequiredService<LearnHubDb>().OutboxMails.AsNoTracking()
            .Where(mail => mail.SentAt == null && mail.DueAt <= now && mail.Failures < OutboxMail.MostFailures).OrderBy(mail => mail.DueAt).Take(AtOnce).ToListAsync(stop);
    }

    private async Task SendAsync(OutboxMail mail)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<LearnHubDb>();
        db.Attach(mail);
        mail.DueAt = Now + WaitAfter(mail.Failures);
        if (!await IsSavedAsync(db))
            return;
        try
        {
            await mailer.SendAsync(mail.To, mail.Subject, mail.Body);
            mail.MarkSent(Now);
        }
        catch (Exception failure) when (failure is SmtpException or IOException or FormatException or InvalidOperationException or UnauthorizedAccessException)
        {
            mail.Failures++;
            // Neither the address nor the server's answer, which repeats it, belongs in a log.
            log.LogWarning("A mail ({Kind}) could not be sent, try {Try}: {Failure}", mail.Key.Split(':')[0], mail.Failures, failure is SmtpException smtp ? smtp.StatusCode.ToString() : failure.GetType().Name);
        }

        await IsSavedAsync(db);
    }

    /// <summary>False when the mail is no longer as it was read: another process has it, or it was deleted together with its person.</summary>
    private static async Task<bool> IsSavedAsync(LearnHubDb db)
    {
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }
}
