using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace LearnHub.Web.Data;

/// <summary>
/// Puts a backup in the place of the data folder. Everything is unpacked beside it and checked first; then two renames exchange the folders.
/// What was there is kept under another name.
/// </summary>
public sealed class Restore(string dataPath, TimeProvider time)
{
    private readonly string present = Path.TrimEndingDirectorySeparator(Path.GetFullPath(dataPath));

    /// <returns>Where the data of before is now; null when there was none.</returns>
    public string? From(string archive)
    {
        var stamp = time.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var (unpacked, before) = ($"{present}.restoring-{stamp}", $"{present}.before-{stamp}");
        if (Directory.Exists(unpacked) || Directory.Exists(before))
            throw new BackupException($"{unpacked} or {before} exists already. Wait a second and try again.");
        using var alone = Alone();
        try
        {
            Unpack(archive, unpacked);
            CheckDatabase(Path.Combine(unpacked, BackupManifest.Database));
            return Exchange(unpacked, before);
        }
        catch (Exception failure) when (failure is InvalidDataException or JsonException or EndOfStreamException or SqliteException)
        {
            throw new BackupException($"{archive} is damaged or is not a backup: {failure.Message}", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new BackupException($"Nothing was restored: {failure.Message}", failure);
        }
        finally
        {
            if (Directory.Exists(unpacked))
                Directory.Delete(unpacked, recursive: true);
        }
    }

    /// <summary>Holds the present folder as its only user, so that no running service loses its database under its feet.</summary>
    private FileStream? Alone()
    {
        if (!Directory.Exists(present))
            return null;
        try
        {
            return new FileStream(Path.Combine(present, FolderInUse.Name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException held)
        {
            throw new BackupException($"LearnHub is running on {present}. Stop it, then restore.", held);
        }
    }

    private static void Unpack(string archive, string unpacked)
    {
        using var zip = ZipFile.OpenRead(archive);
        var manifest = Manifest(zip);
        var names = zip.Entries.Select(entry => entry.FullName).Where(name => name != BackupManifest.Name).ToHashSet(StringComparer.Ordinal);
        if (names.FirstOrDefault(name => !BackupEntry.IsSafe(name)) is { } strange)
            throw new InvalidDataException($"it holds '{strange}', which no backup holds.");
        if (zip.Entries.Count != names.Count + 1 || !names.SetEquals(manifest.Files.Select(file => file.Path)) || !names.Contains(BackupManifest.Database))
            throw new InvalidDataException("its files are not those that its manifest names.");
        Directory.CreateDirectory(unpacked);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(unpacked, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        foreach (var file in manifest.Files)
            Unpack(zip.GetEntry(file.Path)!, file, Path.Combine(unpacked, file.Path));
    }

    private static BackupManifest Manifest(ZipArchive zip)
    {
        using var json = (zip.GetEntry(BackupManifest.Name) ?? throw new InvalidDataException("it has no manifest.")).Open();
        return BackupManifest.From(json) switch
        {
            { Format: BackupManifest.CurrentFormat } manifest => manifest,
            { } other => throw new InvalidDataException($"it has format {other.Format} and was written by LearnHub {other.Version}; this version reads format {BackupManifest.CurrentFormat}."),
            null => throw new InvalidDataException("its manifest is empty."),
        };
    }

    private static void Unpack(ZipArchiveEntry entry, BackupEntry file, string target)
    {
        // Before anything is written: an archive that unpacks to more than it says would fill the disk.
        if (entry.Length != file.Bytes)
            throw new InvalidDataException($"{file.Path} is not as long as its manifest says.");
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        using var hash = SHA256.Create();
        using (var from = entry.Open())
        using (var to = new CryptoStream(new FileStream(target, FileMode.CreateNew), hash, CryptoStreamMode.Write))
        {
            var buffer = new byte[81920];
            var left = file.Bytes;
            int read;
            while ((read = from.Read(buffer)) > 0)
            {
                if ((left -= read) < 0)
                    throw new InvalidDataException($"{file.Path} is longer than its manifest says.");
                to.Write(buffer.AsSpan(0, read));
            }
        }

        if (!Convert.ToHexStringLower(hash.Hash!).Equals(file.Sha256, StringComparison.OrdinalIgnoreCase))
            throw new InvalidDataException($"{file.Path} was altered.");
    }

    private static void CheckDatabase(string file)
    {
        using var db = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        db.Open();
        using var command = db.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        if (command.ExecuteScalar() as string != "ok")
            throw new InvalidDataException("its database cannot be read.");
    }

    private string? Exchange(string unpacked, string before)
    {
        if (!Directory.Exists(present))
        {
            Directory.Move(unpacked, present);
            return null;
        }

        Directory.Move(present, before);
        try
        {
            Directory.Move(unpacked, present);
        }
        catch (IOException)
        {
            Directory.Move(before, present);
            throw;
        }

        return before;
    }
}
