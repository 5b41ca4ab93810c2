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

    /// <summary>Examples that differ on purpose, each with the reason.</summary>
    private static readonly Dictionary<int, string> s_exempt = Exempt();

    private static readonly Dictionary<int, Spec> s_specs = JsonSerializer
        .Deserialize<List<Spec>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Specs", "commonmark-0.31.2.json")), new JsonSerializerOptions(JsonSerializerDefaults.Web))!
        .ToDictionary(spec => spec.Example);

    public static TheoryData<int> Numbers => [.. s_specs.Keys.Where(number => !s_exempt.ContainsKey(number) && !IsRawHtml(s_specs[number]))];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Example_renders_as_CommonMark_says(int number) => Assert.Equal(Normal(s_specs[number].Html), Normal(Html(s_specs[number].Markdown)));

    /// <summary>So that the list of exemptions does not outlive its reasons.</summary>
    [Fact]
    public void Every_exemption_is_still_needed() =>
        Assert.All(s_exempt, exempt => Assert.True(Normal(s_specs[exempt.Key].Html) != Normal(Html(s_specs[exempt.Key].Markdown)), $"Example {exempt.Key} holds: {exempt.Value}"));

    [Fact]
    public void No_example_yields_HTML_of_its_author() => Assert.All(s_specs.Values, spec =>
    {
        var (text, _, _) = World.Read(spec.Markdown);
        if (text is not null)
            HtmlSafety.Check(text);
    });

    /// <summary>All of it, without the exemption for raw HTML, which is refused: as many examples as that concerns.</summary>
    [Fact]
    public void Most_examples_are_tested() => Assert.InRange(Numbers.Count(), 570, 652);

    private static bool IsRawHtml(Spec spec) => spec.Section is "HTML blocks" or "Raw HTML";

    private static Dictionary<int, string> Exempt()
    {
        const string Html = "holds raw HTML, which is refused and shown as text";
        const string Figure = "an image alone in a paragraph is a figure, and images carry loading hints";
        return new Dictionary<int, string>
        {
            [0] = Html, [-1] = Figure,
        };
    }

    private static string Html(string markdown)
    {
        var page = new PageContext
        {
            CourseId = "c",
            Language = "en",
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

        return BetweenBlocks().Replace(body.InnerHtml, "").Trim();
    }

    /// <summary>Line breaks beside the tags of blocks mean nothing.</summary>
    [GeneratedRegex(@"\s*\n\s*(?=</?(?:p|ul|ol|li|blockquote|h[1-6]|hr|pre|table)\b)|(?<=</?(?:p|ul|ol|li|blockquote|h[1-6]|hr|pre|table)[^>]*>)\s*\n\s*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BetweenBlocks();

    private sealed record Spec(string Markdown, string Html, int Example, string Section);
}
