namespace LearnHub.Web.Data;

/// <summary>Says to everybody who would exchange the data folder that a service works on it. Several services may; the system lets go when one ends, however it ends.</summary>
public sealed class FolderInUse(DataFolder folder) : IDisposable
{
    public const string Name = "service.lock";

    private FileStream? held;

    public void Hold() => held ??= folder.Lock(Name, FileShare.ReadWrite);

    public void Dispose() => held?.Dispose();
}
