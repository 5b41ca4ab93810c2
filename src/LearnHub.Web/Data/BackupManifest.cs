using System.Text.Json;
using System.Text.RegularExpressions;

namespace LearnHub.Web.Data;

/// <summary>What a backup holds: one ZIP with the database, the keys, the templates, and a manifest that says what each file must be.</summary>
/// <param name="Format">Version of this layout.</param>
/// <param name="Version">LearnHub's version that wrote it.</param>
public sealed record BackupManifest(int Format, string Version, DateTime WrittenAt, IReadOnlyList<BackupEntry> Files)
{
    public const int CurrentFormat = 1;
    public const string Name = "manifest.json";
    public const string Database = "learnhub.db";

    /// <summary>Folders of the data folder that are kept with the database: without the keys nobody stays signed in and no credential can be signed any more.</summary>
    public static readonly IReadOnlyList<string> Folders = ["keys", "templates"];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    public static BackupManifest? From(Stream json) => JsonSerializer.Deserialize<BackupManifest>(json, Json);
}

/// <summary>A file in a backup.</summary>
/// <param name="Path">Inside the data folder, with forward slashes.</param>
/// <param name="Sha256">64 hexadecimal digits.</param>
public sealed partial record BackupEntry(string Path, long Bytes, string Sha256)
{
    /// <summary>Whether the path stays inside what a backup holds: an archive comes from outside and may name anything.</summary>
    public static bool IsSafe(string path) =>
        path == BackupManifest.Database || (BackupManifest.Folders.Contains(path.Split('/')[0]) && Inside().IsMatch(path) && !path.Split('/').Any(part => part is "." or ".."));

    [GeneratedRegex(@"\A[\w-]+(/[\w.@ -]+)+\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Inside();
}
