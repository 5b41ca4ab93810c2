using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace LearnHub.Browser.Tests.Support;

/// <summary>Listens to what a page loads, in bytes as they came over the wire with their headers, and to what the browser complains about.</summary>
internal sealed class Wire : IAsyncDisposable
{
    private readonly ICDPSession session;
    private readonly ConcurrentDictionary<string, WireRequest> requests = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> complaints = new();

    private Wire(ICDPSession session, IPage page)
    {
        this.session = session;
        session.Event("Network.requestWillBeSent").OnEvent += (_, sent) => Note(sent, (request, given) => request with { Address = given.GetProperty("request").GetProperty("url").GetString()! });
        session.Event("Network.loadingFinished").OnEvent += (_, finished) => Note(finished, (request, given) => request with { Bytes = given.GetProperty("encodedDataLength").GetInt64() });
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Enqueue(message.Text);
        };
        page.PageError += (_, error) => complaints.Enqueue(error);
    }

    public IReadOnlyCollection<WireRequest> Requests => [.. requests.Values];

    public long Bytes => requests.Values.Sum(request => request.Bytes);

    /// <summary>Errors and warnings of the console, refusals by the content security policy among them.</summary>
    public IReadOnlyCollection<string> Complaints => complaints;

    public static async Task<Wire> ListenAsync(IPage page)
    {
        var wire = new Wire(await page.Context.NewCDPSessionAsync(page), page);
        await wire.session.SendAsync("Network.enable");
        return wire;
    }

    public async ValueTask DisposeAsync() => await session.DetachAsync();

    private void Note(JsonElement? told, Func<WireRequest, JsonElement, WireRequest> change)
    {
        var given = told!.Value;
        var id = given.GetProperty("requestId").GetString()!;
        requests.AddOrUpdate(id, _ => change(new("", 0), given), (_, known) => change(known, given));
    }
}

internal sealed record WireRequest(string Address, long Bytes)
{
    public override string ToString() => $"{Bytes,7} bytes  {Address}";
}
