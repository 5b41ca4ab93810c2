using AngleSharp.Html.Dom;

namespace LearnHub.Web.Tests.Support;

/// <summary>Follows every link of the site that leads to a page.</summary>
internal static class Crawler
{
    public static async Task<IReadOnlyList<WebPage>> CrawlAsync(this Browser browser, string from, string? language = null)
    {
        var waiting = new Queue<string>([from]);
        var seen = new HashSet<string> { from };
        var pages = new List<WebPage>();
        while (waiting.TryDequeue(out var address))
        {
            var page = await browser.GetAsync(language is null ? address : With(address, language));
            if (page.Answer.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            pages.Add(page);
            foreach (var onward in page.All("a[href]").OfType<IHtmlAnchorElement>().Select(link => link.GetAttribute("href")!).Where(href => href.StartsWith('/')))
            {
                var plain = onward.Split('#')[0];
                if (seen.Add(plain))
                    waiting.Enqueue(plain);
            }
        }

        return pages;
    }

    private static string With(string address, string language) => $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}";
}
