using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace LearnHub.Web.Tests.Support;

/// <summary>What a browser shows after a request and the redirects that followed.</summary>
public sealed class WebPage(HttpResponseMessage answer, Uri address, string body, IReadOnlyList<string> cameFrom)
{
    private static readonly HtmlParser Parser = new();
    private IHtmlDocument? document;

    public HttpStatusCode Status => answer.StatusCode;

    public HttpResponseMessage Answer => answer;

    /// <summary>Path and query of the page in the end.</summary>
    public string Address => address.PathAndQuery;

    public string Path => address.AbsolutePath;

    /// <summary>The addresses that redirected here, first to last.</summary>
    public IReadOnlyList<string> CameFrom => cameFrom;

    public string Body => body;

    public IHtmlDocument Document => document ??= Parser.ParseDocument(body);

    public string Heading => Text("h1");

    /// <summary>Everything that a reader sees of the page's own part, white space made single.</summary>
    public string MainText => Text("main");

    public IElement Find(string selector) =>
        Document.QuerySelector(selector) ?? throw new Xunit.Sdk.XunitException($"{Address} ({Status}) has no {selector}:\n{MainOrBody()}");

    public bool Has(string selector) => Document.QuerySelector(selector) is not null;

    public IReadOnlyList<IElement> All(string selector) => [.. Document.QuerySelectorAll(selector)];

    public string Text(string selector) => TextOf(Find(selector));

    public IReadOnlyList<string> Texts(string selector) => [.. All(selector).Select(TextOf)];

    public static string TextOf(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private string MainOrBody() => Document.QuerySelector("main")?.InnerHtml ?? body;
}
