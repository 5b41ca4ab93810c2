using LearnHub.Content.Markdown.Attributes;
using LearnHub.Content.Markdown.Callouts;
using LearnHub.Content.Markdown.Checklists;
using LearnHub.Content.Markdown.Containers;
using LearnHub.Content.Markdown.Figures;
using LearnHub.Content.Markdown.Gaps;
using LearnHub.Content.Markdown.Images;
using LearnHub.Content.Markdown.Links;
using LearnHub.Content.Markdown.Literals;
using LearnHub.Content.Markdown.RawHtml;
using LearnHub.Content.Markdown.Tables;
using LearnHub.Content.Markdown.Terms;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LearnHub.Content.Markdown;

/// <summary>
/// Writes a page's HTML. Safe by construction: author's text is always escaped, no author's attribute is ever written, addresses come from <see cref="LinkAddress"/>.
/// </summary>
internal sealed class PageRenderer : HtmlRenderer
{
    private PageRenderer(TextWriter writer, PageContext page, TermCards cards)
        : base(writer)
    {
        Page = page;
        Cards = cards;
        ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new LinkRenderer());
        ObjectRenderers.ReplaceOrAdd<AutolinkInlineRenderer>(new AutolinkRenderer());
        ObjectRenderers.ReplaceOrAdd<HtmlBlockRenderer>(new RawHtmlBlockRenderer());
        ObjectRenderers.ReplaceOrAdd<HtmlInlineRenderer>(new RawHtmlInlineRenderer());
        ObjectRenderers.ReplaceOrAdd<ParagraphRenderer>(new ImageRenderer());
        ObjectRenderers.ReplaceOrAdd<QuoteBlockRenderer>(new CalloutRenderer());
        ObjectRenderers.ReplaceOrAdd<ListRenderer>(new ChecklistRenderer());
        ObjectRenderers.ReplaceOrAdd<LiteralInlineRenderer>(new LiteralRenderer());
        ObjectRenderers.Add(new TableRenderer());
        ObjectRenderers.Add(new FencedContainerRenderer());
        ObjectRenderers.Add(new AttributesRenderer());
        ObjectRenderers.Add(new FigureRenderer());
        ObjectRenderers.Add(new GapRenderer());
        ObjectRenderers.Add(new TaskBoxRenderer());
    }

    public PageContext Page { get; }

    public TermCards Cards { get; }

    /// <summary>Whether what is written now stands in a link or button, which cannot hold another.</summary>
    public bool IsInLink { get; set; }

    /// <summary>The literal whose first letters were written together with what stands before it, and how many.</summary>
    public (LiteralInline Literal, int Letters)? Written { get; set; }

    public int TakeWritten(LiteralInline literal)
    {
        if (Written is not var (known, letters) || known != literal)
            return 0;
        Written = null;
        return letters;
    }

    public static string Blocks(IEnumerable<Block> blocks, PageContext page, TermCards cards) => Html(page, cards, renderer =>
    {
        foreach (var block in blocks)
            renderer.Write(block);
    });

    /// <summary>The blocks; a single paragraph without its tags.</summary>
    public static string Short(IReadOnlyCollection<Block> blocks, PageContext page, TermCards cards) => Html(page, cards, renderer =>
    {
        renderer.ImplicitParagraph = blocks.Count == 1;
        foreach (var block in blocks)
            renderer.Write(block);
    });

    public static string Inlines(IEnumerable<Inline> inlines, PageContext page, TermCards cards) => Html(page, cards, renderer =>
    {
        foreach (var inline in inlines)
            renderer.Write(inline);
    });

    public void WriteLoose(ContainerBlock block) => WriteChildren(block, tight: false);

    public void WriteTight(ContainerBlock block) => WriteChildren(block, tight: true);

    private void WriteChildren(ContainerBlock block, bool tight)
    {
        var before = ImplicitParagraph;
        ImplicitParagraph = tight;
        WriteChildren(block);
        ImplicitParagraph = before;
    }

    private static string Html(PageContext page, TermCards cards, Action<PageRenderer> write)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        write(new PageRenderer(writer, page, cards));
        return writer.ToString().TrimEnd('\n');
    }
}
