using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LearnHub.Web.Data;

/// <summary>
/// Lets one save at a time through. SQLite has one writer anyway; waiting here, in order, is fairer and faster than waiting in its busy loop.
/// </summary>
public sealed class WriteGate : SaveChangesInterceptor, IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await gate.WaitAsync(cancellationToken);
        return result;
    }

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        gate.Wait();
        return result;
    }

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result) => Leave(result);

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default) =>
        new(Leave(result));

    public override void SaveChangesFailed(DbContextErrorEventData eventData) => gate.Release();

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default) => Open();

    public override void SaveChangesCanceled(DbContextEventData eventData) => gate.Release();

    public override Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default) => Open();

    public void Dispose() => gate.Dispose();

    private int Leave(int result)
    {
        gate.Release();
        return result;
    }

    private Task Open()
    {
        gate.Release();
        return Task.CompletedTask;
    }
}
