using LearnHub.Content.Markdown.Links;
using LearnHub.Content.Reading;
using Markdig.Syntax;

namespace LearnHub.Content.Markdown.Containers;

/// <summary>Checks names, attributes, nesting and ends of containers.</summary>
internal static class ContainerCheck
{
    public static void Check(FencedContainer container, PageCheck check)
    {
        var (at, problems) = (check.At(container), check.Problems);
        if (container.Name.Length == 0)
        {
            problems.Error(at, "stray-fence", "This `:::` closes nothing. Perhaps an inner container has as many colons as the one around it: give the outer one more (`::::`).");
            return;
        }

        if (!container.IsClosed)
            problems.Error(at, "unclosed-container", $"The container `{container.Name}` never ends. Close it with `{new string(':', container.FenceLength)}` on a line of its own.");
        CheckNesting(container, at, problems);

        switch (container.Name)
        {
            case FencedContainer.Question:
                break;
            case FencedContainer.Steps:
                Plain(container, at, problems);
                if (!container.OfType<ListBlock>().Any(list => list.IsOrdered))
                    problems.Error(at, "steps-without-list", "`::: steps` stands around a numbered list. Write `1. …` below it.");
                break;
            case FencedContainer.Buddy or FencedContainer.Trainer:
                Plain(container, at, problems);
                break;
            case FencedContainer.Video:
                Video(container, at, check);
                break;
            case FencedContainer.Region:
                container.Attributes.Check(problems, at, "`region`");
                if (check.Page.Shared.Regions.Find(container.Argument) is null)
                    problems.Error(at, "unknown-region", $"There is no file regions/{container.Argument}.yml. Write `::: region name` with a region's id.");
                break;
            default:
                problems.Error(at, "unknown-container", $"`{container.Name}` is not known. Containers are question, steps, video, region, buddy and trainer.");
                break;
        }
    }

    private static void CheckNesting(FencedContainer container, Position at, FileProblems problems)
    {
        if (!container.IsTopLevel && container.Name == FencedContainer.Question)
            problems.Error(at, "nested-question", "A question stands on its own, not within another block. Move it out.");
        if (!container.IsTopLevel && container.Name == FencedContainer.Trainer)
            problems.Error(at, "nested-trainer-note", "A note for trainers stands on its own, not within another block. Move it out.");

        for (Block? around = container.Parent; around is not null; around = around.Parent)
        {
            if (around is FencedContainer outer && outer.FenceLength <= container.FenceLength)
            {
                problems.Error(at, "nested-fences",
                    $"This container lies in another that has no more colons, so they would close each other. Give the outer one (`{outer.Name}`) at least {container.FenceLength + 1}.");
                return;
            }
        }
    }

    private static void Plain(FencedContainer container, Position at, FileProblems problems)
    {
        container.Attributes.Check(problems, at, $"`{container.Name}`");
        if (container.Argument.Length > 0)
            problems.Error(at, "unknown-attribute", $"`{container.Argument}` is not known here: `::: {container.Name}` stands alone on its line.");
    }

    private static void Video(FencedContainer container, Position at, PageCheck check)
    {
        container.Attributes.Check(check.Problems, at, "`video`", "src", "captions");
        if (container.Argument.Length > 0)
            check.Problems.Error(at, "unknown-attribute", $"`{container.Argument}` is not known here. Attributes stand in braces: `::: video {{src=https://…}}`.");
        if (container.Attributes["src"] is not { } source)
            check.Problems.Error(at, "missing-attribute", "A video needs its address: `::: video {src=https://…}`.");
        else if (check.Page.Links(source).Kind != LinkKind.Web)
            check.Problems.Error(at, "dangerous-link", "A video's `src` must be a whole https:// address.");
        else
            LinkCheck.Check(source, at, check);

        foreach (var language in (container.Attributes["captions"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Ids.IsLanguage(language))
                check.Problems.Error(at, "bad-language", $"`{language}` is not a language tag such as de or ar.");
        }

        if (container.Count == 0 || (container.Count == 1 && container[0] is ParagraphBlock))
            check.Problems.Warning(at, "video-without-transcript", "Write the transcript below the link, for people who cannot hear or load the video.");
    }
}
