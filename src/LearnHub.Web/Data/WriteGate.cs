namespace LearnHub.Web.Data;

/// <summary>
/// Lets one save at a time through. SQLite has one writer anyway; waiting here, in order, is fairer and faster than waiting in its busy loop.
/// The database holds it around the whole save: an interceptor hears nothing of a save that ends in a conflict, and would leave the gate shut for good.
/// </summary>
public sealed class WriteGate : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);

    public Pass Enter()
    {
        gate.Wait();
        return new Pass(gate);
    }

    public async Task<Pass> EnterAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        return new Pass(gate);
    }

    public void Dispose() => gate.Dispose();

    /// <summary>Opens the gate for the next when it is disposed.</summary>
    public readonly struct Pass(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
