namespace LearnHub.Web.Data;

/// <summary>The one folder that holds everything that must survive: the database, the keys, mail that waits.</summary>
public sealed class DataFolder
{
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
            throw new CannotStartException($"LearnHub:Data: {Path} cannot be used ({failure.Message}) Create it and let it belong to the user that runs LearnHub.", failure);
        }
    }

    public string Path { get; }

    public string Database => System.IO.Path.Combine(Path, "learnhub.db");

    public string Folder(string name) => Directory.CreateDirectory(System.IO.Path.Combine(Path, name)).FullName;

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
            catch (IOException) when (Environment.TickCount64 < until)
            {
                Task.Delay(50).Wait();
            }
        }
    }
}
