using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace LearnHub.Content.Markdown.Attributes;

internal sealed class AttributesRenderer : HtmlObjectRenderer<AttributesInline>
{
    protected override void Write(HtmlRenderer renderer, AttributesInline attributes)
    {
        if (!attributes.IsTaken)
            renderer.WriteEscape(attributes.Raw);
    }
}
