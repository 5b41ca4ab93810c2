using System.Collections.Immutable;
using System.Text.Json;
using LearnHub.Web.Data;

namespace LearnHub.Web.Features.Certificates.Templates;

/// <summary>
/// The designs that were ever in force, in <c>data/templates</c>: each once under its hash, and a list that says since when each counts for a language.
/// By it a certificate looks today as it did when it was issued, and the last good design is there when the operator's file is broken.
/// </summary>
internal sealed class DesignHistory
{
    private const string ListName = "in-force.json";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };
    private readonly string folder;
    private readonly Dictionary<string, CertificateDesign> designs = [];
    private ImmutableList<Entry> entries;

    private DesignHistory(string folder, ImmutableList<Entry> entries) => (this.folder, this.entries) = (folder, entries);

    public static DesignHistory Read(DataFolder data)
    {
        var kept = data.Folder("templates");
        var list = Path.Combine(kept, ListName);
        var history = new DesignHistory(kept, File.Exists(list) ? JsonSerializer.Deserialize<ImmutableList<Entry>>(File.ReadAllBytes(list), Json)! : []);
        foreach (var hash in history.entries.Select(entry => entry.Design).Distinct())
        {
            var file = history.FileOf(hash);
            if (File.Exists(file))
                history.designs[hash] = JsonSerializer.Deserialize<CertificateDesign>(File.ReadAllBytes(file), Json)!;
        }

        return history;
    }

    /// <summary>The design that is in force for a language; null before the first.</summary>
    public CertificateDesign? Last(string language) => entries.LastOrDefault(entry => entry.Language == language) is { } last ? designs.GetValueOrDefault(last.Design) : null;

    /// <summary>The design of that hash, also one that another process has put there since.</summary>
    public CertificateDesign? Find(string? hash) => hash is null ? null
        : designs.GetValueOrDefault(hash) ?? (File.Exists(FileOf(hash)) ? JsonSerializer.Deserialize<CertificateDesign>(File.ReadAllBytes(FileOf(hash)), Json) : null);

    /// <summary>
    /// The design of a certificate that does not note its own: the one that was in force at that moment; before the list begins, the first.
    /// </summary>
    public CertificateDesign? At(string language, DateTime moment)
    {
        var own = entries.Where(entry => entry.Language == language && designs.ContainsKey(entry.Design)).ToList();
        return (own.LastOrDefault(entry => entry.Since <= moment) ?? own.FirstOrDefault()) is { } found ? designs[found.Design] : null;
    }

    /// <summary>Puts a design in force, unless it is already.</summary>
    public void PutInForce(string language, CertificateDesign design, DateTime now)
    {
        var hash = design.Hash();
        if (entries.LastOrDefault(entry => entry.Language == language)?.Design == hash && designs.ContainsKey(hash))
            return;
        designs.TryAdd(hash, design);
        entries = entries.Add(new Entry(language, hash, now));
        Write(FileOf(hash), design);
        Write(Path.Combine(folder, ListName), entries);
    }

    private string FileOf(string hash) => Path.Combine(folder, hash + ".json");

    // A file is there whole or not at all, also when the disk is full.
    private static void Write<T>(string file, T content)
    {
        File.WriteAllBytes(file + ".new", JsonSerializer.SerializeToUtf8Bytes(content, Json));
        File.Move(file + ".new", file, overwrite: true);
    }

    private sealed record Entry(string Language, string Design, DateTime Since);
}
