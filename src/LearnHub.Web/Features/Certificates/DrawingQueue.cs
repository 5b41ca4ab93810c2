using LearnHub.Web.Features.Certificates.Templates;
using Microsoft.Extensions.Caching.Memory;

namespace LearnHub.Web.Features.Certificates;

/// <summary>
/// Draws for the whole process, two files at once and the rest in turn: a picture keeps a core busy for long, and whoever reads a page is not to wait for
/// that. What was drawn is kept for a while, so that the same file asked for again costs nothing.
/// </summary>
public sealed class DrawingQueue(CertificateDrawing drawing, CertificateTemplates templates) : IDisposable
{
    public const int AtOnce = 2;

    private const int KeptBytes = 32 * 1024 * 1024;
    private static readonly TimeSpan KeptUnused = TimeSpan.FromMinutes(10);

    // Of its own: the one that everybody shares has no limit, and a picture is large.
    private readonly MemoryCache drawn = new(new MemoryCacheOptions { SizeLimit = KeptBytes });
    private readonly SemaphoreSlim turns = new(AtOnce);
    private int asked;

    /// <summary>So many files may be asked for at a time; with half a second for each, the last one waits for some six seconds.</summary>
    public int Most { get; init; } = 26;

    /// <summary>A certificate's file; null when too many wait already.</summary>
    public async Task<byte[]?> FileAsync(string ending, Certificate certificate, string verifyAddress)
    {
        var design = templates.For(certificate);
        // A certificate never changes under its number, which stands in the address.
        var key = (verifyAddress, ending, design.Hash());
        if (drawn.TryGetValue(key, out byte[]? kept))
            return kept;
        return await InTurnAsync(() =>
        {
            // Whoever waited for the same file finds it.
            if (drawn.TryGetValue(key, out byte[]? meanwhile))
                return meanwhile!;
            var file = drawing.Draw(ending, certificate, verifyAddress, design);
            return drawn.Set(key, file, new MemoryCacheEntryOptions { Size = file.Length, SlidingExpiration = KeptUnused });
        });
    }

    /// <summary>The file of a sample in that design, which is not kept; null when too many wait already.</summary>
    public Task<byte[]?> SampleAsync(string ending, Certificate sample, CertificateDesign design) =>
        InTurnAsync(() => drawing.Draw(ending, sample, SampleCertificates.VerifyAddress, design));

    /// <summary>A file of many, which waits for its turn however long that takes and is not kept: it would push out what people ask for again.</summary>
    public async Task<byte[]> OneOfManyAsync(string ending, Certificate certificate, string verifyAddress)
    {
        await turns.WaitAsync();
        return await DrawAsync(() => drawing.Draw(ending, certificate, verifyAddress));
    }

    public void Dispose()
    {
        drawn.Dispose();
        turns.Dispose();
    }

    private async Task<byte[]?> InTurnAsync(Func<byte[]> draw)
    {
        try
        {
            if (Interlocked.Increment(ref asked) > Most)
                return null;
            await turns.WaitAsync();
            return await DrawAsync(draw);
        }
        finally
        {
            Interlocked.Decrement(ref asked);
        }
    }

    /// <summary>Draws on a thread of its own: two threads of the pool that serves requests may be all that it has.</summary>
    private async Task<byte[]> DrawAsync(Func<byte[]> draw)
    {
        try
        {
            return await Task.Factory.StartNew(draw, CancellationToken.None, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
        }
        finally
        {
            turns.Release();
        }
    }
}
