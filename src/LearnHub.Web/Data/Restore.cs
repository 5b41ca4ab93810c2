using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Data;

/// <summary>
/// Puts a backup into the data folder, which may be a mount point. Everything is unpacked there and checked first; only then what was there and what came
/// change places. What was there is kept in a folder in it.
/// </summary>
public sealed class Restore(string dataPath, TimeProvider time)
{
    private const string Unpacked = "restoring-";
    private const string Before = "before-";
    private readonly string data = Path.TrimEndingDirectorySeparator(Path.GetFullPath(dataPath));

    /// <returns>Where the data of before is now; null when there was none.</returns>
    public string? From(string archive)
    {
        var stamp = time.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var (unpacked, before) = (Path.Combine(data, Unpacked + stamp), Path.Combine(data, Before + stamp));
        if (Directory.Exists(unpacked) || Directory.Exists(before))
            throw new OperatorException($"{unpacked} or {before} exists already. Wait a second and try again.");
        try
        {
            using var zip = ZipFile.OpenRead(archive);
            var manifest = Manifest(zip);
            // Only now: a wrong file name makes no folder.
            using var alone = Alone(new DataFolder(data));
            foreach (var left in Directory.EnumerateDirectories(data, Unpacked + "*").ToList())
                Directory.Delete(left, recursive: true);
            Unpack(zip, manifest, unpacked);
            CheckDatabase(Path.Combine(unpacked, BackupManifest.Database));
            return new FolderExchange(data, [Unpacked, Before]).Do(unpacked, before);
        }
        catch (Exception failure) when (failure is InvalidDataException or JsonException or EndOfStreamException or SqliteException)
        {
            throw new OperatorException($"{archive} is damaged or is not a backup: {failure.Message}", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new OperatorException($"Nothing was restored: {failure.Message}", failure);
        }
        finally
        {
            if (Directory.Exists(unpacked))
                Directory.Delete(unpacked, recursive: true);
        }
    }

    /// <summary>Holds the folder as its only user, so that no running service loses its database under its feet.</summary>
    private static FileStream Alone(DataFolder folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder.Path, FolderInUse.Name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException held) when (DataFolder.IsHeld(held))
        {
            throw new OperatorException($"LearnHub is running on {folder.Path}. Stop it, then restore.", held);
        }
    }

    private static void Unpack(ZipArchive zip, BackupManifest manifest, string unpacked)
    {
        var names = zip.Entries.Select(entry => entry.FullName).Where(name => name != BackupManifest.Name).ToHashSet(StringComparer.Ordinal);
        if (names.FirstOrDefault(name => !BackupEntry.IsSafe(name)) is { } strange)
            throw new InvalidDataException($"it holds '{strange}', which no backup holds.");
        if (zip.Entries.Count != names.Count + 1 || !names.SetEquals(manifest.Files.Select(file => file.Path)) || !names.Contains(BackupManifest.Database))
            throw new InvalidDataException("its files are not those that its manifest names.");
        Directory.CreateDirectory(unpacked);
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
        var connection = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString();
        using var db = new LearnHubDb(new DbContextOptionsBuilder<LearnHubDb>().UseSqlite(connection).Options);
        if (db.Database.SqlQueryRaw<string>("PRAGMA integrity_check").AsEnumerable().First() != "ok")
            throw new InvalidDataException("its database cannot be read.");
        if (Migrator.NewerThanThis(db) is { } migration)
            throw new OperatorException($"The backup was written by a newer LearnHub (it knows {migration}). Install that version first. Nothing was restored.");
    }
}
