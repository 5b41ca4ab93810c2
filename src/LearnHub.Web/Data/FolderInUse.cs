namespace LearnHub.Web.Data;

/// <summary>Says to everybody who would exchange the data folder that a service works on it. Several services may; the system lets go when one ends, however it ends.</summary>
public sealed class FolderInUse(DataFolder folder) : IDisposable
{
    public const string Name = "service.lock";

    private FileStream? held;

    public void Hold()
    {
        held ??= folder.Lock(Name, FileShare.ReadWrite);
        // Only after the lock: a restore that is under way holds it alone.
        if (FolderExchange.WasInterrupted(folder.Path))
            throw new OperatorException($"A restore of {folder.Path} was interrupted. Nothing is lost: run 'learnhub restore <file.zip>' again; what was there before is in its folders before-….");
    }

    public void Dispose() => held?.Dispose();
}
