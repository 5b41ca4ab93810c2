namespace LearnHub.Web.Data;

/// <summary>The one folder that holds everything that must survive: the database and the keys; and mail that waits where there is no mail server.</summary>
public sealed class DataFolder
{
    private const int WouldBlock = 11;
    private const int WouldBlockOnMac = 35;
    private const int SharingViolation = unchecked((int)0x80070020);
    private static readonly TimeSpan LockPatience = TimeSpan.FromMinutes(2);

    public DataFolder(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(Path);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new OperatorException($"LearnHub:Data: {Path} cannot be used ({failure.Message}) Create it and let it belong to the user that runs LearnHub.", failure);
        }
    }

    public string Path { get; }

    public string Database => System.IO.Path.Combine(Path, "learnhub.db");

    public string Folder(string name) => Directory.CreateDirectory(System.IO.Path.Combine(Path, name)).FullName;

    /// <summary>Whether a lock failed because somebody else holds it, and not for want of room or permission.</summary>
    public static bool IsHeld(IOException failure) => failure.HResult is WouldBlock or WouldBlockOnMac or SharingViolation;

    /// <summary>Holds a file that only one process can hold; the system lets go of it when the process ends, however it ends.</summary>
    /// <param name="share">Let others in who share it as well.</param>
    public FileStream Lock(string name, FileShare share = FileShare.None)
    {
        var until = Environment.TickCount64 + (long)LockPatience.TotalMilliseconds;
        while (true)
        {
            try
            {
                return new FileStream(System.IO.Path.Combine(Path, name), FileMode.OpenOrCreate, FileAccess.ReadWrite, share);
            }
            catch (IOException held) when (IsHeld(held) && Environment.TickCount64 < until)
            {
                Task.Delay(50).Wait();
            }
        }
    }
}
