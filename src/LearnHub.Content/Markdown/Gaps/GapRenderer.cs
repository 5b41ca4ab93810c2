using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace LearnHub.Content.Markdown.Gaps;

/// <summary>A gap that no gap text has taken is a mistake, and must not show its key: it is left open.</summary>
internal sealed class GapRenderer : HtmlObjectRenderer<GapInline>
{
    protected override void Write(HtmlRenderer renderer, GapInline gap) => renderer.Write("…");
}
