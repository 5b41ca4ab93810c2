using LearnHub.Web.Features.Accounts;
using LearnHub.Web.Platform;
using LearnHub.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LearnHub.Web.Tests.Features.Accounts;

public sealed class RetentionTests : IDisposable
{
    private readonly TestApp app = new() { Courses = [DemoCourse.Short, DemoCourse.FirstSteps with { Requires = [] }] };

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Guests_WithoutAnythingDoneFor180Days_AreRemovedWithTheirProgress()
    {
        var (idle, busy) = (app.Browser(), app.Browser());
        await idle.ContinueAsync("/courses/short/only");
        await busy.ContinueAsync("/courses/short/only");
        await app.Browser().RegisterAsync("bleibt.da");
        app.Time.Advance(TimeSpan.FromDays(100));
        var again = await busy.ContinueAsync("/courses/first-steps/all-kinds");
        Assert.Equal(2, app.Db(db => db.Users.Count(account => account.IsGuest)));
        app.Time.Advance(TimeSpan.FromDays(80));
        await RunAsync(records => records.RemoveGuestsAsync());
        Assert.Equal(2, app.Db(db => db.Users.Count(account => account.IsGuest)));
        app.Time.Advance(TimeSpan.FromDays(1));
        await RunAsync(records => records.RemoveGuestsAsync());
        Assert.Equal(1, app.Db(db => db.Users.Count(account => account.IsGuest)));
        Assert.Equal(["first-steps", "short"], app.Db(db => db.Enrolments.Select(enrolment => enrolment.CourseId).Order().ToList()));
        Assert.True(app.Db(db => db.Users.Any(account => account.UserName == "bleibt.da")));
        Assert.NotNull(again);
    }

    [Fact]
    public async Task Guests_MoreThanOneBatch_AreAllRemovedByTheDailyRun()
    {
        await app.Browser().GetAsync("/");
        app.Db(db =>
        {
            db.Users.AddRange(Enumerable.Range(0, 250).Select(_ => Account.Guest(app.Time.GetUtcNow().UtcDateTime)));
            return db.SaveChanges();
        });
        app.Time.Advance(TimeSpan.FromDays(181));
        await Condition.HoldsAsync(() => Task.FromResult(!app.Db(db => db.Users.Any(account => account.IsGuest))));
    }

    [Fact]
    public async Task Guest_RemovedButWithTheCookie_BeginsAnew()
    {
        var guest = app.Browser();
        await guest.ContinueAsync("/courses/short/only");
        app.Db(db => db.Users.Where(account => account.IsGuest).ExecuteDelete());
        await guest.ContinueAsync("/courses/short/only");
        Assert.Equal(1, app.Db(db => db.Enrolments.Count()));
    }

    [Fact]
    public async Task Mails_GivenUpFor30Days_AreEmptiedAndKeepTheirKey()
    {
        await app.Browser().GetAsync("/");
        await WriteAsync("expiry:LH-1", mail => mail.Failures = OutboxMail.MostFailures);
        app.Time.Advance(TimeSpan.FromDays(29));
        await RunAsync(records => records.EmptyGivenUpMailsAsync());
        Assert.Equal("ada@example.org", app.Db(db => db.OutboxMails.Single().To));
        app.Time.Advance(TimeSpan.FromDays(2));
        await RunAsync(records => records.EmptyGivenUpMailsAsync());
        var mail = app.Db(db => db.OutboxMails.Single());
        Assert.Equal(("expiry:LH-1", "", "", ""), (mail.Key, mail.To, mail.Subject, mail.Body));
        Assert.Null(mail.SentAt);
    }

    [Fact]
    public async Task ResetMails_OlderThanADay_AreRemovedSentOrNot()
    {
        await app.Browser().GetAsync("/");
        await WriteAsync("reset:1", mail => mail.Failures = 3);
        await WriteAsync("reset:2", mail => mail.MarkSent(mail.WrittenAt));
        await WriteAsync("expiry:LH-1", mail => mail.MarkSent(mail.WrittenAt));
        app.Time.Advance(TimeSpan.FromHours(23));
        await RunAsync(records => records.RemoveResetMailsAsync());
        Assert.Equal(3, app.Db(db => db.OutboxMails.Count()));
        app.Time.Advance(TimeSpan.FromHours(2));
        await RunAsync(records => records.RemoveResetMailsAsync());
        Assert.Equal("expiry:LH-1", app.Db(db => db.OutboxMails.Single().Key));
    }

    /// <summary>Due only later, so that the outbox leaves them alone.</summary>
    private Task WriteAsync(string key, Action<OutboxMail> change)
    {
        var now = app.Time.GetUtcNow().UtcDateTime;
        var mail = new OutboxMail { Key = key, To = "ada@example.org", Subject = "S", Body = "B", WrittenAt = now, DueAt = now.AddYears(1) };
        change(mail);
        return Task.FromResult(app.Db(db =>
        {
            db.OutboxMails.Add(mail);
            return db.SaveChanges();
        }));
    }

    private async Task RunAsync(Func<OldRecords, Task<int>> remove)
    {
        using var scope = app.Services.CreateScope();
        await remove(scope.ServiceProvider.GetRequiredService<OldRecords>());
    }
}
