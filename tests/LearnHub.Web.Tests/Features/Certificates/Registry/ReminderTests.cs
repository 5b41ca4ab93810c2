using LearnHub.Web.Features.Certificates;
using LearnHub.Web.Features.Certificates.Registry;
using LearnHub.Web.Platform;
using LearnHub.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LearnHub.Web.Tests.Features.Certificates.Registry;

public sealed class ReminderTests : IDisposable
{
    private const string Address = "ada@example.org";
    private readonly TestApp app = new() { Courses = [RegistryStage.Course], Settings = new Dictionary<string, string> { ["LearnHub:PublicAddress"] = "https://lernen.example.org" } };

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Reminder_BeforeTheEnd_IsSentOnceInThePersonsLanguage()
    {
        var number = await app.Browser().IssueAsync(Address, "Ada Beispiel");
        app.Db(db => db.Users.Where(account => account.UserName == Address).ExecuteUpdate(put => put.SetProperty(account => account.Language, "uk")));
        Advance(660);
        await WriteAsync();
        Assert.Empty(app.Db(db => db.OutboxMails.ToList()));
        Advance(20);
        await WriteAsync();
        await app.SendMailsAsync();
        var mail = Assert.Single(app.MailsTo(Address));
        var until = app.Db(db => db.Certificates.Single().ValidUntil);
        Assert.Equal(app.Texts("uk").Registry.ReminderBody.With("Erste Schritte", until, "https://lernen.example.org/courses/first-steps?lang=uk").ReplaceLineEndings(), mail.TrimEnd().ReplaceLineEndings());
        var sent = app.Db(db => db.OutboxMails.Single());
        Assert.Equal(($"expiry:{number}", "", "", ""), (sent.Key, sent.To, sent.Subject, sent.Body));
        foreach (var days in new[] { 5, 35 })
        {
            Advance(days);
            await WriteAsync();
            Assert.Equal(sent.Id, Assert.Single(app.Db(db => db.OutboxMails.ToList())).Id);
        }
    }

    [Fact]
    public async Task Reminder_RevokedReplacedOrWithoutAnAddress_IsNotWritten()
    {
        await app.Browser().IssueAsync("ohne.adresse", "Ohne Adresse");
        var revoked = await app.Browser().IssueAsync("eine@example.org", "Eine Person");
        var replaced = await app.Browser().IssueAsync("zwei@example.org", "Zwei Person");
        var centre = await app.CentreAsync();
        await centre.PressAsync(await centre.GetAsync($"/admin/certificates/{revoked}/revoke"), "main form button", ("Reason", RevocationReasons.Mistake));
        await centre.PressAsync(await centre.GetAsync($"/admin/certificates/{replaced}/correct"), "main form button", ("Name", "Zweite Person"));
        Advance(680);
        await WriteAsync();
        var corrected = app.Db(db => db.Certificates.Single(issued => issued.Replaces == replaced).Number);
        Assert.Equal([$"expiry:{corrected}"], app.Db(db => db.OutboxMails.Select(mail => mail.Key).ToList()));
    }

    [Fact]
    public async Task Outbox_MailCannotBeSent_IsTriedAgainLaterAndLogsNothingPersonal()
    {
        await app.Browser().GetAsync("/");
        app.Db(db =>
        {
            var now = app.Time.GetUtcNow().UtcDateTime;
            db.OutboxMails.Add(new OutboxMail { Key = "expiry:LH-1", To = "keine adresse", Subject = "S", Body = "B", WrittenAt = now, DueAt = now });
            return db.SaveChanges();
        });
        foreach (var (wait, failures) in new[] { (0, 1), (1, 2), (5, 3), (30, 4), (120, 5) })
        {
            app.Time.Advance(TimeSpan.FromMinutes(Math.Max(1, wait)));
            await Condition.HoldsAsync(() => Task.FromResult(app.Db(db => db.OutboxMails.Single().Failures == failures)));
        }

        var kept = app.Db(db => db.OutboxMails.AsNoTracking().Single());
        Assert.Null(kept.SentAt);
        Assert.Equal(app.Time.GetUtcNow().UtcDateTime.AddHours(12), kept.DueAt);
        Assert.Contains(app.Errors.All, entry => entry.Contains("expiry", StringComparison.Ordinal));
        Assert.DoesNotContain(app.Errors.All, entry => entry.Contains("keine adresse", StringComparison.Ordinal));
    }

    private void Advance(int days) => app.Time.Advance(TimeSpan.FromDays(days));

    /// <summary>What is done every hour: when it is back, whatever had to be written is.</summary>
    private async Task WriteAsync()
    {
        using var scope = app.Services.CreateScope();
        await scope.ServiceProvider.GetRequiredService<ReminderWriter>().WriteAsync();
    }
}
