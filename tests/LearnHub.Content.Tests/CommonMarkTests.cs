using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using LearnHub.Content.Markdown;
using LearnHub.Content.Markdown.Links;
using LearnHub.Content.Markdown.Terms;
using LearnHub.Content.Reading;
using LearnHub.Content.Shared;
using LearnHub.Content.Tests.Support;

namespace LearnHub.Content.Tests;

/// <summary>
/// Plain Markdown means here what it means everywhere: CommonMark's own examples, except where the course format says otherwise. Addresses are let through as they
/// are, since the examples' <c>/url</c> is not one of ours; what we refuse is the business of Specs/links.md.
/// </summary>
public partial class CommonMarkTests
{
    private static readonly HtmlParser s_parser = new();

    /// <summary>
    /// Examples that differ on purpose. All hold raw HTML, which is refused and shown as text: these beside the two sections that are about nothing else.
    /// </summary>
    private static readonly HashSet<int> s_rawHtml = [21, 31, 201, 308, 309, 344, 475, 476, 477, 491, 494, 524, 536, 642, 643];

    private static readonly Dictionary<int, Spec> s_specs = JsonSerializer
        .Deserialize<List<Spec>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Specs", "commonmark-0.31.2.json")), new JsonSerializerOptions(JsonSerializerDefaults.Web))!
        .ToDictionary(spec => spec.Example);

    public static TheoryData<int> Numbers => [.. s_specs.Keys.Where(number => !IsRawHtml(s_specs[number]))];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Example_renders_as_CommonMark_says(int number) => Assert.Equal(Normal(s_specs[number].Html), Normal(Html(s_specs[number].Markdown)));

    /// <summary>So that the list of exemptions does not outlive its reasons.</summary>
    [Fact]
    public void Every_exemption_is_still_needed() =>
        Assert.All(s_rawHtml, number => Assert.NotEqual(Normal(s_specs[number].Html), Normal(Html(s_specs[number].Markdown))));

    [Fact]
    public void No_example_yields_HTML_of_its_author() => Assert.All(s_specs.Values, spec =>
    {
        var (text, _, _) = World.Read(spec.Markdown);
        if (text is not null)
            HtmlSafety.Check(text);
    });

    private static bool IsRawHtml(Spec spec) => spec.Section is "HTML blocks" or "Raw HTML" || s_rawHtml.Contains(spec.Example);

    private static string Html(string markdown)
    {
        var page = new PageContext
        {
            CourseId = "c",
            Language = "en",
            SourceLanguage = "de",
            On = World.Day,
            Region = null,
            Words = World.Words("en"),
            Shared = new SharedFiles(FactSheet.Empty, Glossary.Empty, Regions.Empty),
            Facts = FactSheet.Empty,
            Pictures = [],
            Links = url => new LinkAddress(LinkKind.Web, url ?? ""),
        };
        return PageRenderer.Blocks(ModuleFile.Markdown(markdown, new ProblemList().In("m"))!, page, new TermCards(0));
    }

    /// <summary>The document a browser makes of it, without what we add to headings and links.</summary>
    private static string Normal(string html)
    {
        var body = s_parser.ParseDocument("<!DOCTYPE html><body>" + html).Body!;
        foreach (var heading in body.QuerySelectorAll("h1,h2,h3,h4,h5,h6"))
            heading.RemoveAttribute("id");
        foreach (var link in body.QuerySelectorAll("a"))
        {
            link.RemoveAttribute("rel");
            link.SetAttribute("href", Uri.UnescapeDataString(link.GetAttribute("href") ?? ""));
        }

        // The examples' pictures do not exist here, and a missing picture is shown as its text.
        foreach (var image in body.QuerySelectorAll("img"))
            image.Replace(body.Owner!.CreateTextNode(image.GetAttribute("alt") ?? ""));

        return BetweenBlocks().Replace(body.InnerHtml, "").Trim();
    }

    /// <summary>Line breaks beside the tags of blocks mean nothing.</summary>
    [GeneratedRegex(@"\s*\n\s*(?=</?(?:p|ul|ol|li|blockquote|h[1-6]|hr|pre|table)\b)|(?<=</?(?:p|ul|ol|li|blockquote|h[1-6]|hr|pre|table)[^>]*>)\s*\n\s*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BetweenBlocks();

    private sealed record Spec(string Markdown, string Html, int Example, string Section);
}
