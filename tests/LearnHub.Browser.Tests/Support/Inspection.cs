using System.Globalization;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace LearnHub.Browser.Tests.Support;

/// <summary>
/// Looks at pages for what keeps people out (WCAG 2.2 AA and good practice), in the light and in the dark, and tells everything found at the end.
/// With LEARNHUB_PICTURES=folder it also leaves a picture of every page there, for people to look at.
/// </summary>
internal sealed class Inspection(Visit visit, string language)
{
    private static readonly AxeRunOptions Everything = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        ResultTypes = [ResultType.Violations],
    };

    // The page is the same in the dark but for its colours.
    private static readonly AxeRunOptions Colours = new()
    {
        RunOnly = new() { Type = "rule", Values = ["color-contrast", "link-in-text-block"] },
        ResultTypes = [ResultType.Violations],
    };

    private static readonly string? Pictures = Environment.GetEnvironmentVariable("LEARNHUB_PICTURES");

    private readonly List<string> found = [];
    private int pages;

    public async Task LookAsync(string page)
    {
        pages++;
        await LookAsync(page, ColorScheme.Dark, Colours);
        await LookAsync(page, ColorScheme.Light, Everything);
    }

    public void AssertNothingFound() => Assert.True(found.Count == 0, $"{found.Count} findings:\n{string.Join('\n', found)}");

    private async Task LookAsync(string page, ColorScheme scheme, AxeRunOptions rules)
    {
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        var result = await visit.Page.RunAxe(rules);
        found.AddRange(result.Violations.SelectMany(violation => violation.Nodes.Select(node =>
            $"{language} {page} {scheme}: {violation.Id} ({violation.Help}) at {node.Target}: {node.Html}\n    {string.Join("; ", node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message))}")));
        if (Pictures is not null)
            await PictureAsync(page, scheme);
    }

    private async Task PictureAsync(string page, ColorScheme scheme)
    {
        var size = visit.Page.ViewportSize!;
        foreach (var width in new[] { Screen.Desk.Width, size.Width })
        {
            await visit.Page.SetViewportSizeAsync(width, size.Height);
            var name = string.Create(CultureInfo.InvariantCulture, $"{language}-{pages:00}-{page}-{width}-{scheme}.png").ToLowerInvariant().Replace(' ', '-');
            await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures!, name), FullPage = true });
        }
    }
}
