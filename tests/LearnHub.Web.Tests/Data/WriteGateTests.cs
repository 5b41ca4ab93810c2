using LearnHub.Web.Data;
using LearnHub.Web.Features.Learning;
using LearnHub.Web.Platform;
using LearnHub.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LearnHub.Web.Tests.Data;

public sealed class WriteGateTests(TestApp app) : IClassFixture<TestApp>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task SaveChanges_AfterASaveThatEndedInAConflict_GoesThrough()
    {
        await app.Browser().ContinueAsync("/courses/short/only");
        using var scope = app.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<LearnHubDb>();
        var enrolment = db.Enrolments.First();
        db.Database.ExecuteSql($"UPDATE Enrolments SET Revision = Revision + 1 WHERE Id = {enrolment.Id}");
        enrolment.Absorb(Enrolment.Start(enrolment.AccountId, app.Services.GetRequiredService<LearnHub.Web.Features.Courses.CourseCatalogue>().Find("short")!, enrolment.StartedAt), null, enrolment.StartedAt);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync());
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => Task.Run(() => db.SaveChanges()));
        await SaveSomethingAsync();
    }

    [Fact]
    public async Task SaveChanges_AfterASaveThatBrokeAnIndex_GoesThrough()
    {
        var entry = AuditEntry.Of("test", "twice", null, app.Time.GetUtcNow().UtcDateTime);
        foreach (var succeeds in new[] { true, false })
        {
            using var scope = app.Services.CreateScope();
            var db = scope.ServiceProvider.GetRequiredService<LearnHubDb>();
            db.Add(entry);
            if (succeeds)
                await db.SaveChangesAsync();
            else
                await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        }

        await SaveSomethingAsync();
    }

    [Fact]
    public async Task SaveChanges_AfterASaveThatNeverReachedTheDatabase_GoesThrough()
    {
        using var scope = app.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<LearnHubDb>();
        db.Add(new ModuleProgress("module"));
        db.Add(new ModuleProgress("module-of-nobody"));
        await Assert.ThrowsAnyAsync<Exception>(() => db.SaveChangesAsync());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => db.SaveChangesAsync(new CancellationToken(canceled: true)));
        await SaveSomethingAsync();
    }

    private Task SaveSomethingAsync() => Task.Run(async () =>
    {
        using var scope = app.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<LearnHubDb>();
        db.Add(AuditEntry.Of("test", "after", null, app.Time.GetUtcNow().UtcDateTime));
        Assert.Equal(1, await db.SaveChangesAsync());
    }).WaitAsync(Patience);
}
