namespace LearnHub.Web.Data;

/// <summary>
/// Exchanges what is in a folder for what is in one of its own sub-folders, by renames alone. A mark stands in the folder meanwhile: whoever starts on it
/// after a power cut is told, instead of beginning with half of either.
/// </summary>
/// <param name="keep">How names begin that stay where they are, like the marks and locks of the folder itself.</param>
public sealed class FolderExchange(string folder, IReadOnlyList<string> keep)
{
    private const string Mark = "restore.unfinished";

    public static bool WasInterrupted(string folder) => File.Exists(Path.Combine(folder, Mark));

    /// <returns>Where what was there before is now; null when there was nothing.</returns>
    public string? Do(string fresh, string before)
    {
        var mark = Path.Combine(folder, Mark);
        var present = Entries(folder).Where(name => !name.EndsWith(".lock", StringComparison.Ordinal) && name != Mark && !keep.Any(start => name.StartsWith(start, StringComparison.Ordinal))).ToList();
        var interruptedBefore = File.Exists(mark);
        using (var file = File.Create(mark))
            file.Flush(flushToDisk: true);
        var moved = new Stack<(string From, string To)>();
        try
        {
            if (present.Count > 0)
                Directory.CreateDirectory(before);
            foreach (var name in present)
                Move(Path.Combine(folder, name), Path.Combine(before, name), moved);
            foreach (var name in Entries(fresh))
                Move(Path.Combine(fresh, name), Path.Combine(folder, name), moved);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            foreach (var (from, to) in moved)
                Directory.Move(to, from);
            if (present.Count > 0)
                Directory.Delete(before);
            if (!interruptedBefore)
                File.Delete(mark);
            throw;
        }

        File.Delete(mark);
        return present.Count > 0 ? before : null;
    }

    private static void Move(string from, string to, Stack<(string From, string To)> moved)
    {
        Directory.Move(from, to);
        moved.Push((from, to));
    }

    private static List<string> Entries(string folder) => [.. Directory.EnumerateFileSystemEntries(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
}
