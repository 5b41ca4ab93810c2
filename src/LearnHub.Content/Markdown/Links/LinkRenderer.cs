using LearnHub.Content.Markdown.Images;
using LearnHub.Content.Markdown.Terms;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace LearnHub.Content.Markdown.Links;

/// <summary>Renders links, terms and images, which Markdown writes alike. A refused link is only its text.</summary>
internal sealed class LinkRenderer : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        var page = (PageRenderer)renderer;
        if (!renderer.EnableHtmlForInline)
        {
            renderer.WriteChildren(link);
            return;
        }

        if (link.IsImage)
        {
            ImageRenderer.WriteInline(page, link);
            return;
        }

        var address = page.Page.Links(link.Url);
        if (address.Kind == LinkKind.Term)
            TermRenderer.Write(page, link, address.Value);
        else
            WriteLink(page, link, address);
    }

    private static void WriteLink(PageRenderer renderer, LinkInline link, LinkAddress address)
    {
        // A link cannot stand in a link; Markdown only lets it happen through an image's text.
        var href = renderer.IsInLink ? null : address.Href(renderer.Page);
        if (href is null)
        {
            renderer.WriteChildren(link);
            return;
        }

        renderer.Write("<a href=\"").WriteEscapeUrl(href);
        renderer.Write('"');
        if (!string.IsNullOrEmpty(link.Title))
            renderer.Write(" title=\"").WriteEscape(link.Title).Write("\"");
        renderer.Write(address.Kind == LinkKind.Web ? " rel=\"noopener\">" : ">");
        renderer.IsInLink = true;
        renderer.WriteChildren(link);
        renderer.IsInLink = false;
        renderer.Write("</a>");
    }
}

/// <summary>Renders <c>&lt;https://…&gt;</c> under the same rules as any link.</summary>
internal sealed class AutolinkRenderer : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        var page = (PageRenderer)renderer;
        var address = page.Page.Links(AddressOf(link));
        var href = address.Kind is LinkKind.Web or LinkKind.Mail or LinkKind.Phone ? address.Href(page.Page) : null;
        if (href is null || page.IsInLink || !renderer.EnableHtmlForInline)
        {
            renderer.WriteEscape(link.Url);
            return;
        }

        renderer.Write("<a href=\"").WriteEscapeUrl(href);
        renderer.Write(address.Kind == LinkKind.Web ? "\" rel=\"noopener\">" : "\">").WriteEscape(link.Url).Write("</a>");
    }

    public static string AddressOf(AutolinkInline link) => link.IsEmail ? "mailto:" + link.Url : link.Url;
}
