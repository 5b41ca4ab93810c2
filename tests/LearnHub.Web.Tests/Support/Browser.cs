using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace LearnHub.Web.Tests.Support;

/// <summary>A browser without script: it keeps cookies, follows redirects and sends what stands in a form, hidden fields included.</summary>
public sealed class Browser(TestApp app, string language)
{
    public const string AddressHeader = "X-Test-Address";
    private const int MostRedirects = 8;
    private static int count;
    private readonly string ownAddress = new IPAddress(BitConverter.GetBytes(0x0A + (Interlocked.Increment(ref count) << 8))).ToString();

    public CookieJar Cookies { get; } = new();

    /// <summary>What the person's device says it prefers; null for nothing.</summary>
    public string? AcceptLanguage { get; set; } = language;

    /// <summary>Whether an error of the application is what the test is about; otherwise it fails the test at once.</summary>
    public bool MayFail { get; init; }

    public Uri Site { get; init; } = new("http://localhost");

    public Task<WebPage> GetAsync(string address) => FollowAsync(HttpMethod.Get, new Uri(Site, address), null);

    /// <summary>One request, redirects not followed.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, IEnumerable<(string Name, string Value)>? fields = null, params (string Name, string Value)[] headers) =>
        SendAsync(method, new Uri(Site, address), fields, headers);

    /// <summary>Follows a link of the page.</summary>
    public Task<WebPage> FollowAsync(WebPage page, string selector) =>
        GetAsync(new Uri(new Uri(Site, page.Address), page.Find(selector).GetAttribute("href")).PathAndQuery);

    /// <summary>Fills in a form and presses one of its buttons.</summary>
    public Task<WebPage> PressAsync(WebPage page, string button, params IEnumerable<(string Name, string Value)> filledIn)
    {
        var (method, address, fields) = Prepare(page, button, filledIn);
        return method == HttpMethod.Get
            ? GetAsync(address.AbsolutePath + "?" + Encode(fields))
            : FollowAsync(method, address, fields);
    }

    /// <summary>Presses one button so often at the same moment, redirects not followed.</summary>
    public Task<HttpResponseMessage[]> PressAtOnceAsync(int times, WebPage page, string button, params IEnumerable<(string Name, string Value)> filledIn)
    {
        var (method, address, fields) = Prepare(page, button, filledIn);
        return Task.WhenAll(Enumerable.Range(0, times).Select(_ => Task.Run(() => SendAsync(method, address, fields, []))));
    }

    /// <summary>Chooses a file in a form's one file field and presses its button.</summary>
    public async Task<WebPage> UploadAsync(WebPage page, string button, string fileName, byte[] file)
    {
        var (method, address, fields) = Prepare(page, button, []);
        var field = ((IHtmlButtonElement)page.Find(button)).Form!.QuerySelector("input[type=file]")!.GetAttribute("name")!;
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            content.Add(new StringContent(value), name);
        content.Add(new ByteArrayContent(file), field, fileName);
        return await FollowAsync(method, address, null, content);
    }

    /// <summary>Sends fields that no form offers, with the form protection of a page that has one.</summary>
    public async Task<WebPage> PostAsync(string address, params IEnumerable<(string Name, string Value)> fields) =>
        await FollowAsync(HttpMethod.Post, new Uri(Site, address), [.. fields, await FormTokenAsync()]);

    public async Task<(string Name, string Value)> FormTokenAsync()
    {
        var page = await GetAsync("/account/forgot-password");
        return ("__RequestVerificationToken", page.Find("input[name=__RequestVerificationToken]").GetAttribute("value")!);
    }

    /// <summary>What the button of a form would send.</summary>
    public (HttpMethod Method, Uri Address, IReadOnlyList<(string Name, string Value)> Fields) Prepare(
        WebPage page, string button, IEnumerable<(string Name, string Value)> filledIn)
    {
        var pressed = (IHtmlButtonElement)page.Find(button);
        var form = pressed.Form ?? throw new InvalidOperationException($"{button} stands in no form.");
        var action = pressed.GetAttribute("formaction") ?? form.GetAttribute("action") ?? page.Address;
        var method = form.GetAttribute("method") == "post" ? HttpMethod.Post : HttpMethod.Get;
        var fields = HtmlForm.Fill(form, [.. filledIn]);
        if (pressed.Name is { Length: > 0 } name)
            fields = [.. fields, (name, pressed.Value)];
        return (method, new Uri(new Uri(Site, page.Address), action), fields);
    }

    private static string Encode(IEnumerable<(string Name, string Value)> fields) =>
        string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}"));

    private async Task<WebPage> FollowAsync(HttpMethod method, Uri address, IReadOnlyList<(string Name, string Value)>? fields, HttpContent? content = null)
    {
        var cameFrom = new List<string>();
        while (true)
        {
            var answer = await SendAsync(method, address, fields, [], content);
            if (answer.Headers.Location is not { } onward || (int)answer.StatusCode is < 300 or >= 400)
                return new WebPage(answer, address, await answer.Content.ReadAsStringAsync(), cameFrom);
            cameFrom.Add(address.PathAndQuery);
            Assert.True(cameFrom.Count <= MostRedirects, $"Redirected in a circle: {string.Join(" → ", cameFrom)}");
            (method, address, fields, content) = (HttpMethod.Get, new Uri(address, onward), null, null);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, Uri address, IEnumerable<(string Name, string Value)>? fields, (string Name, string Value)[] headers, HttpContent? content = null)
    {
        using var client = new HttpClient(app.Server.CreateHandler());
        using var request = new HttpRequestMessage(method, address);
        request.Headers.Add(AddressHeader, ownAddress);
        if (AcceptLanguage is not null)
            request.Headers.TryAddWithoutValidation("Accept-Language", AcceptLanguage);
        if (Cookies.All.Count > 0)
            request.Headers.Add("Cookie", Cookies.ToString());
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        request.Content = content;
        if (fields is not null)
            request.Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        var answer = await client.SendAsync(request);
        lock (Cookies)
            Cookies.Take(answer);
        Assert.True(answer.StatusCode != HttpStatusCode.InternalServerError || MayFail, $"{method} {address.PathAndQuery} failed:\n{app.Errors.Entries.LastOrDefault()}");
        return answer;
    }
}
