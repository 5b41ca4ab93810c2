using LearnHub.Content.Markdown.Containers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace LearnHub.Content.Markdown.Checklists;

/// <summary>Renders lists, and those among them that are checklists.</summary>
internal sealed class ChecklistRenderer : HtmlObjectRenderer<ListBlock>
{
    private readonly ListRenderer _lists = new();

    protected override void Write(HtmlRenderer renderer, ListBlock list)
    {
        if (!Checklist.Is(list) || FencedContainer.QuestionAround(list) is not null)
        {
            _lists.Write(renderer, list);
            return;
        }

        renderer.EnsureLine();
        renderer.WriteLine("<ul class=\"checklist\">");
        foreach (var item in list.OfType<ListItemBlock>())
        {
            renderer.Write("<li>");
            WriteItem((PageRenderer)renderer, item);
            renderer.WriteLine("</li>");
        }

        renderer.WriteLine("</ul>");
    }

    private static void WriteItem(PageRenderer renderer, ListItemBlock item)
    {
        if (TaskBox.Of(item) is null)
        {
            renderer.WriteTight(item);
            return;
        }

        renderer.Write($"<label><input type=\"checkbox\" data-item=\"{Checklist.ItemId(item)}\"> ");
        renderer.WriteLeafInline((LeafBlock)item[0]);
        renderer.Write("</label>");

        var before = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        foreach (var block in item.Skip(1))
            renderer.Write(block);
        renderer.ImplicitParagraph = before;
    }
}
