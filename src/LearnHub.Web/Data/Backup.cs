using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace LearnHub.Web.Data;

/// <summary>Writes database, keys and templates into one file, while people go on learning.</summary>
public sealed class Backup(DataFolder folder, TimeProvider time)
{
    /// <returns>Bytes of the file.</returns>
    public long Write(string target)
    {
        if (File.Exists(target))
            throw new OperatorException($"{target} exists already. A backup overwrites nothing: choose another name.");
        if (!Directory.Exists(Path.GetDirectoryName(target)))
            throw new OperatorException($"There is no folder {Path.GetDirectoryName(target)}.");
        if (!File.Exists(folder.Database))
            throw new OperatorException($"There is no database in {folder.Path}.");
        // Beside the target, so that the last step is a rename, and a full disk shows before anything has the backup's name.
        var (partial, copy) = (target + ".part", target + ".db-part");
        try
        {
            CopyDatabase(copy);
            WriteArchive(partial, copy);
            File.Move(partial, target, overwrite: false);
            return new FileInfo(target).Length;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new OperatorException($"The backup could not be written: {failure.Message}", failure);
        }
        finally
        {
            File.Delete(partial);
            File.Delete(copy);
        }
    }

    /// <summary>The database as it is at one moment, by SQLite's own way, which readers and writers do not disturb.</summary>
    private void CopyDatabase(string copy)
    {
        File.Delete(copy);
        Restrict(copy);
        using var from = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = folder.Database, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 60 }.ToString());
        using var to = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copy, Pooling = false }.ToString());
        from.Open();
        to.Open();
        from.BackupDatabase(to);
        using var command = to.CreateCommand();
        // One file instead of three, and proof that it can be read.
        command.CommandText = "PRAGMA journal_mode = DELETE; PRAGMA quick_check;";
        using var answers = command.ExecuteReader();
        answers.NextResult();
        if (!answers.Read() || answers.GetString(0) != "ok")
            throw new OperatorException("The database is damaged; a backup of it would be worth nothing.");
    }

    private void WriteArchive(string partial, string copy)
    {
        File.Delete(partial);
        Restrict(partial);
        using var stream = new FileStream(partial, FileMode.Open, FileAccess.ReadWrite);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var files = new List<BackupEntry> { Add(zip, copy, BackupManifest.Database) };
            foreach (var file in BackupManifest.Folders.Select(name => Path.Combine(folder.Path, name)).Where(Directory.Exists)
                .SelectMany(path => Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)).Order(StringComparer.Ordinal))
            {
                var path = Path.GetRelativePath(folder.Path, file).Replace(Path.DirectorySeparatorChar, '/');
                if (!BackupEntry.IsSafe(path))
                    throw new OperatorException($"The file {path} in the data folder has a name that a backup cannot hold. Rename it or put it elsewhere.");
                files.Add(Add(zip, file, path));
            }

            var manifest = new BackupManifest(BackupManifest.CurrentFormat, typeof(Backup).Assembly.GetName().Version?.ToString() ?? "", time.GetUtcNow().UtcDateTime, files);
            using var entry = zip.CreateEntry(BackupManifest.Name).Open();
            entry.Write(manifest.ToJson());
        }

        stream.Flush(flushToDisk: true);
    }

    private static BackupEntry Add(ZipArchive zip, string file, string path)
    {
        using var hash = SHA256.Create();
        long bytes;
        using (var from = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
        using (var to = new CryptoStream(zip.CreateEntry(path, CompressionLevel.Fastest).Open(), hash, CryptoStreamMode.Write))
        {
            from.CopyTo(to);
            bytes = from.Length;
        }

        return new BackupEntry(path, bytes, Convert.ToHexStringLower(hash.Hash!));
    }

    /// <summary>It holds names and keys: nobody else on the machine may read it, not even while it is written.</summary>
    private static void Restrict(string file)
    {
        using (File.Create(file))
        {
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }
}
