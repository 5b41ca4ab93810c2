using LearnHub.Content.Markdown.Containers;
using LearnHub.Content.Markdown.Figures;
using LearnHub.Content.Reading;

namespace LearnHub.Content.Markdown.Gaps;

internal static class GapCheck
{
    public static void Check(GapInline gap, Position at, PageCheck check, FigureCheck figures)
    {
        foreach (var figure in GapWords.Figures(gap))
            figures.Check(figure, at, check);

        // A translation need not repeat the type; the comparison with its source finds gaps that should not be there.
        if (FencedContainer.QuestionAround(PageCheck.BlockOf(gap)) is not { } question || (!check.IsTranslation && question.Attributes["type"] != "gaps"))
            check.Problems.Error(at, "gap-outside-question", "Gaps can only stand in a question `{#id type=gaps}`.");
    }
}
