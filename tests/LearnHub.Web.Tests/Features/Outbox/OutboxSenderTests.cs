using System.Collections.Concurrent;
using LearnHub.Web.Features.Outbox;
using LearnHub.Web.Platform;
using LearnHub.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace LearnHub.Web.Tests.Features.Outbox;

public sealed class OutboxSenderTests : IDisposable
{
    private readonly RecordingMailer mailer = new();
    private readonly TestApp app;

    public OutboxSenderTests() => app = new TestApp { Courses = [DemoCourse.Short], Replace = services => services.AddSingleton<IMailer>(mailer) };

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Send_TwoProcessesAtOnce_SendEachMailOnce()
    {
        await app.Browser().GetAsync("/");
        using var other = new OutboxSender(app.Services.GetRequiredService<IServiceScopeFactory>(), mailer, app.Time, NullLogger<OutboxSender>.Instance);
        await other.StartAsync(CancellationToken.None);
        Write(15);
        await app.SendMailsAsync();
        await other.StopAsync(CancellationToken.None);
        Assert.Equal(Enumerable.Range(0, 15).Select(Address).Order(StringComparer.Ordinal), mailer.SentTo.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Send_MailIsRemovedMeanwhile_GoesOnWithTheNext()
    {
        await app.Browser().GetAsync("/");
        mailer.Meanwhile = to => app.Db(db => db.OutboxMails.Where(mail => mail.To == to && mail.Key == "expiry:0").ExecuteDelete());
        Write(2);
        await app.SendMailsAsync();
        Assert.Equal("expiry:1", app.Db(db => db.OutboxMails.Single().Key));
        Assert.Equal(2, mailer.SentTo.Count);
        Assert.Empty(app.Errors.Entries);
    }

    private static string Address(int i) => $"person.{i}@example.org";

    private void Write(int mails) => app.Db(db =>
    {
        var now = app.Time.GetUtcNow().UtcDateTime;
        db.OutboxMails.AddRange(Enumerable.Range(0, mails).Select(i => new OutboxMail { Key = $"expiry:{i}", To = Address(i), Subject = "S", Body = "B", WrittenAt = now, DueAt = now }));
        return db.SaveChanges();
    });

    private sealed class RecordingMailer : IMailer
    {
        public ConcurrentBag<string> SentTo { get; } = [];

        public Action<string> Meanwhile { get; set; } = _ => { };

        public Task SendAsync(string to, string subject, string body)
        {
            Meanwhile(to);
            SentTo.Add(to);
            return Task.CompletedTask;
        }
    }
}
