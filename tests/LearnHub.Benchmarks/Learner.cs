using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace LearnHub.Benchmarks;

/// <summary>Somebody who learns: a client with cookies that sends forms as a browser without script does.</summary>
internal sealed class Learner(string address) : IDisposable
{
    private static readonly HtmlParser Parser = new();
    private readonly CookieContainer cookies = new();
    private HttpClient? client;

    public string Cookies => cookies.GetCookieHeader(new Uri(address));

    private HttpClient Client => client ??= new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };

    public async Task<IHtmlDocument> GetAsync(string path) => await Parser.ParseDocumentAsync(await Client.GetStringAsync(path));

    /// <summary>Sends the page's main form with its hidden fields and these values; gives the status and where it leads.</summary>
    public async Task<(HttpStatusCode Status, string? Location)> SendAsync(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var answer = await Client.PostAsync(path, new FormUrlEncodedContent(fields));
        return (answer.StatusCode, answer.Headers.Location?.ToString());
    }

    public static List<KeyValuePair<string, string>> HiddenFields(IHtmlFormElement form) =>
        [.. form.Elements.OfType<IHtmlInputElement>().Where(input => input.Type == "hidden").Select(input => KeyValuePair.Create(input.Name!, input.Value))];

    /// <summary>Begins the course that the path belongs to, which makes a guest.</summary>
    public static async Task<Learner> BeginAsync(string address, string course)
    {
        var learner = new Learner(address);
        var page = await learner.GetAsync(course);
        await learner.SendAsync(course, HiddenFields(page.QuerySelector<IHtmlFormElement>("form[method=post]")!));
        return learner;
    }

    public void Dispose() => client?.Dispose();
}
