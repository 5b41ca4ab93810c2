using LearnHub.Content;
using LearnHub.Web.Data;
using LearnHub.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Features.Certificates.Registry;

/// <summary>Orders to issue what a course owes: given, stopped, resumed. A course has one unfinished order at most.</summary>
public sealed class BulkOrders(LearnHubDb db, OwedCertificates owed, BulkBell bell, Viewer viewer, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task OrderAsync(Course course)
    {
        await db.SettleAsync(async () =>
        {
            // Asked first: whatever another order does meanwhile, both then have the same id, and the second is settled.
            var finished = await db.BulkIssues.CountAsync(order => order.CourseId == course.Id && order.FinishedAt != null);
            if (await db.BulkIssues.AnyAsync(order => order.CourseId == course.Id && order.FinishedAt == null))
                return false;
            var total = await owed.In(course).CountAsync();
            if (total == 0)
                return false;
            db.BulkIssues.Add(new BulkIssue
            {
                Id = BulkIssue.IdOf(course.Id, finished),
                CourseId = course.Id,
                OrderedBy = viewer.AccountId!.Value,
                OrderedAt = Now,
                Total = total,
                WithoutName = await owed.In(course).CountAsync(person => person.Name == null),
            });
            db.AuditEntries.Add(AuditEntry.Of("certificates-ordered", course.Id, viewer.AccountId, Now));
            await db.SaveChangesAsync();
            return true;
        });
        bell.Ring();
    }

    public Task StopAsync(Guid id) => ChangeAsync(id, "certificates-stopped", order => order.StoppedAt ??= Now);

    public async Task ResumeAsync(Guid id)
    {
        await ChangeAsync(id, "certificates-resumed", order => order.StoppedAt = null);
        bell.Ring();
    }

    private async Task ChangeAsync(Guid id, string action, Action<BulkIssue> change)
    {
        if (await db.BulkIssues.FirstOrDefaultAsync(known => known.Id == id && known.FinishedAt == null) is not { } order)
            return;
        change(order);
        if (!db.ChangeTracker.HasChanges())
            return;
        db.AuditEntries.Add(AuditEntry.Of(action, order.CourseId, viewer.AccountId, Now));
        await db.SaveChangesAsync();
    }
}
