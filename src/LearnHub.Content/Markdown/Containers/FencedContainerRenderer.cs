using LearnHub.Content.Shared;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LearnHub.Content.Markdown.Containers;

/// <summary>Renders the containers that stand in the text. Questions and trainer notes are taken out before; where one is left it is misplaced, and stays hidden.</summary>
internal sealed class FencedContainerRenderer : HtmlObjectRenderer<FencedContainer>
{
    protected override void Write(HtmlRenderer renderer, FencedContainer container)
    {
        var page = (PageRenderer)renderer;
        switch (container.Name)
        {
            case FencedContainer.Question or FencedContainer.Trainer:
                break;
            case FencedContainer.Steps:
                WriteSteps(page, container);
                break;
            case FencedContainer.Video:
                WriteVideo(page, container);
                break;
            case FencedContainer.Region:
                WriteRegion(page, container);
                break;
            case FencedContainer.Buddy:
                WriteAside(page, "aside", "buddy", page.Page.Words.Buddy, container);
                break;
            default:
                page.WriteLoose(container);
                break;
        }
    }

    /// <summary>A note that only trainers see.</summary>
    public static string TrainerNote(FencedContainer container, PageContext page, Terms.TermCards cards) =>
        $"<aside class=\"trainer\"><p class=\"label\">{LanguageMark.Escape(page.Words.TrainerNote)}</p>\n{PageRenderer.Blocks(container, page, cards)}\n</aside>\n{cards.TakeHtml(page)}".TrimEnd('\n');

    private static void WriteSteps(PageRenderer renderer, FencedContainer container)
    {
        foreach (var list in container.OfType<ListBlock>().Where(list => list.IsOrdered))
        {
            if (list.TryGetAttributes()?.Classes is null)
                list.GetAttributes().AddClass("steps");
        }

        renderer.WriteLoose(container);
    }

    private static void WriteAside(PageRenderer renderer, string element, string name, string head, FencedContainer container)
    {
        renderer.EnsureLine();
        renderer.Write($"<{element} class=\"{name}\"><p class=\"label\">").WriteEscape(head).WriteLine("</p>");
        renderer.WriteLoose(container);
        renderer.WriteLine($"</{element}>");
    }

    private static void WriteRegion(PageRenderer renderer, FencedContainer container)
    {
        var page = renderer.Page;
        if (page.Shared.Regions.Find(container.Argument) is not { } region || !page.Shared.Regions.LiesIn(page.Region, region.Id))
            return;

        var (name, language) = Languages.Pick(region.Names, page.Language);
        var words = page.Words.OnlyIn.Split("{0}", 2);
        renderer.EnsureLine();
        renderer.Write("<div class=\"only-in\"><p class=\"label\">").WriteEscape(words[0]);
        renderer.Write(LanguageMark.Bdi(name, language, page.Language)).WriteEscape(words.Length > 1 ? words[1] : "").WriteLine("</p>");
        renderer.WriteLoose(container);
        renderer.WriteLine("</div>");
    }

    private static void WriteVideo(PageRenderer renderer, FencedContainer container)
    {
        renderer.EnsureLine();
        renderer.Write("<div class=\"video\"><p class=\"label\">").WriteEscape(renderer.Page.Words.Video).WriteLine("</p>");

        var hasLink = container is [ParagraphBlock first, ..] && first.Inline?.Descendants<LinkInline>().Any(link => !link.IsImage) == true;
        if (hasLink)
            renderer.Write(container[0]);
        else
            WriteLinkTo(renderer, container.Attributes["src"]);

        var captions = (container.Attributes["captions"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(Reading.Ids.IsLanguage).ToList();
        if (captions.Count > 0)
        {
            var names = captions.Select(language => $"<bdi{LanguageMark.Attributes(language, renderer.Page.Language)}>{LanguageMark.Escape(Languages.NativeName(language))}</bdi>");
            renderer.WriteLine($"<p class=\"captions\">CC: {string.Join(", ", names)}</p>");
        }

        var transcript = container.Skip(hasLink ? 1 : 0).ToList();
        if (transcript.Count > 0)
        {
            renderer.Write("<details><summary>").WriteEscape(renderer.Page.Words.Transcript).WriteLine("</summary>");
            foreach (var block in transcript)
                renderer.Write(block);
            renderer.WriteLine("</details>");
        }

        renderer.WriteLine("</div>");
    }

    private static void WriteLinkTo(PageRenderer renderer, string? source)
    {
        var address = renderer.Page.Links(source);
        if (address.Kind != Links.LinkKind.Web)
            return;

        renderer.Write("<p><a href=\"").WriteEscapeUrl(address.Value);
        renderer.Write("\" rel=\"noopener\">").WriteEscape(address.Value).WriteLine("</a></p>");
    }
}
