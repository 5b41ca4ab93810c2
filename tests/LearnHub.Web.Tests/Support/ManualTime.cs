namespace LearnHub.Web.Tests.Support;

/// <summary>A clock that stands still until a test moves it; timers fire while it moves.</summary>
public sealed class ManualTime(DateTime start) : TimeProvider
{
    private readonly Lock guard = new();
    private readonly List<ManualTimer> timers = [];
    private DateTimeOffset now = new(start, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow()
    {
        lock (guard)
            return now;
    }

    public void Advance(TimeSpan by)
    {
        ManualTimer[] due;
        lock (guard)
        {
            now += by;
            due = [.. timers.Where(timer => timer.Due <= now)];
        }

        foreach (var timer in due)
            timer.Fire(now);
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        lock (guard)
            timers.Add(timer);
        return timer;
    }

    private sealed class ManualTimer(ManualTime time, Action fire) : ITimer
    {
        private TimeSpan period;

        public DateTimeOffset Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan every)
        {
            Due = dueTime == Timeout.InfiniteTimeSpan ? DateTimeOffset.MaxValue : time.GetUtcNow() + dueTime;
            period = every;
            return true;
        }

        public void Fire(DateTimeOffset at)
        {
            Due = period > TimeSpan.Zero ? at + period : DateTimeOffset.MaxValue;
            fire();
        }

        public void Dispose()
        {
            lock (time.guard)
                time.timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
