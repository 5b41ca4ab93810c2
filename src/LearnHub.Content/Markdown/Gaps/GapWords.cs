using LearnHub.Content.Markdown.Figures;
using Markdig.Syntax;

namespace LearnHub.Content.Markdown.Gaps;

/// <summary>The words of a gap's alternative: they stand in a list to choose from, so markup is dropped and figures are filled in.</summary>
internal static class GapWords
{
    /// <summary>Stands before the words while they are parsed, so that "14. März" is not taken for a numbered list.</summary>
    private const string Lead = "x ";

    public static string Plain(string alternative, PageContext page) =>
        PlainText.Of((Block)CoursePipeline.Parse(Lead + alternative), page)[1..].Trim();

    public static IEnumerable<FigureInline> Figures(GapInline gap) =>
        gap.Raw.Contains("{{", StringComparison.Ordinal)
            ? gap.Alternatives.SelectMany(alternative => CoursePipeline.Parse(Lead + alternative).Descendants<FigureInline>())
            : [];
}
