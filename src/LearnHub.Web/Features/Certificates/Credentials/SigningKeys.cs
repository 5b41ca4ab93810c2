using System.Security.Cryptography;
using System.Text.Json;
using LearnHub.Web.Data;
using Microsoft.AspNetCore.DataProtection;

namespace LearnHub.Web.Features.Certificates.Credentials;

/// <summary>
/// The keys that ever signed credentials here, a file each in <c>data/keys/credentials</c>. The newest one signs; none is ever thrown away, because
/// what it signed is to be verified for good. Another process may add one at any time: the folder's time of change tells.
/// </summary>
public sealed class SigningKeys(DataFolder folder, IDataProtectionProvider protection, TimeProvider time, ILogger<SigningKeys> log)
{
    private const string Purpose = "LearnHub.Certificates.Credentials.SigningKeys";
    private const string LockFile = "signing-keys.lock";
    private readonly string path = folder.Folder(Path.Combine("keys", "credentials"));
    private readonly IDataProtector protector = protection.CreateProtector(Purpose);
    private volatile Known? known;

    public SigningKey? Find(string id) => Current().Find(id) ?? Read().Find(id);

    /// <summary>The key that signs now, and its private part.</summary>
    public (SigningKey Key, ECDsa Pair) Signer()
    {
        if (Current().Signer.Value is { } ready)
            return ready;
        using var alone = folder.Lock(LockFile);
        if (Read().Signer.Value is { } made)
            return made;
        Add();
        return Read().Signer.Value ?? throw new InvalidOperationException($"The signing key that was just written to {path} cannot be read.");
    }

    /// <summary>At the first start; two processes that start at once make one key.</summary>
    public void EnsureOne()
    {
        if (Current().Keys.Count > 0)
            return;
        using var alone = folder.Lock(LockFile);
        if (Read().Keys.Count == 0)
            Add();
    }

    /// <summary>From now on a new key signs.</summary>
    public SigningKey Rotate()
    {
        using var alone = folder.Lock(LockFile);
        return Add();
    }

    private Known Current() => known is { } same && same.Stamp == Directory.GetLastWriteTimeUtc(path) ? same : Read();

    private Known Read()
    {
        // The time first: a key that is added while we read makes us read again.
        var stamp = Directory.GetLastWriteTimeUtc(path);
        var keys = Directory.EnumerateFiles(path, "*.json").Select(ReadFile).OfType<SigningKey>().OrderByDescending(key => key.CreatedAt).ToList();
        return known = new Known(stamp, keys, new Lazy<(SigningKey, ECDsa)?>(() => NewestThatOpens(keys)));
    }

    private SigningKey? ReadFile(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<SigningKey>(File.ReadAllBytes(file));
        }
        catch (JsonException broken)
        {
            log.LogError(broken, "{File} is no signing key. What it signed cannot be verified until it is restored from a backup.", file);
            return null;
        }
    }

    private (SigningKey Key, ECDsa Pair)? NewestThatOpens(IEnumerable<SigningKey> keys)
    {
        foreach (var key in keys)
        {
            try
            {
                return (key, key.Open(protector.Unprotect));
            }
            catch (CryptographicException closed)
            {
                log.LogWarning(closed, "Signing key {Key} cannot be decrypted: the keys in data/keys or their certificate were changed. It still verifies, but signs no more.", key.Id);
            }
        }

        return null;
    }

    private SigningKey Add()
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var key = SigningKey.Of(pair, time.GetUtcNow().UtcDateTime, protector.Protect);
        // Written beside and renamed: a full disk or a lost process leaves no half a key.
        var written = Path.Combine(path, $"{key.Id}.new");
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            using var file = new FileStream(written, options);
            JsonSerializer.Serialize(file, key);
            file.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            File.Delete(written);
            throw;
        }

        File.Move(written, Path.Combine(path, $"{key.Id}.json"));
        known = null;
        return key;
    }

    private sealed record Known(DateTime Stamp, IReadOnlyList<SigningKey> Keys, Lazy<(SigningKey Key, ECDsa Pair)?> Signer)
    {
        public SigningKey? Find(string id) => Keys.FirstOrDefault(key => key.Id == id);
    }
}
