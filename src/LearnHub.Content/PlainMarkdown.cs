using LearnHub.Content.Markdown.Links;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LearnHub.Content;

/// <summary>Plain CommonMark without the course format, for an operator's own pages.</summary>
public static class PlainMarkdown
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <summary>
    /// Renders safe HTML: HTML in the text is shown as text, pictures are left out, and a link that is neither web, mail, phone nor an anchor loses its address.
    /// Throws <see cref="ArgumentException"/> when the text is nested too deeply.
    /// </summary>
    public static string ToHtml(string markdown)
    {
        var document = Markdig.Markdown.Parse(markdown, s_pipeline);
        foreach (var link in document.Descendants<LinkInline>())
        {
            if (link.IsImage || LinkAddress.Parse(link.Url).Kind is not (LinkKind.Web or LinkKind.Mail or LinkKind.Phone or LinkKind.Anchor))
                (link.Url, link.IsImage) = ("#", false);
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && LinkAddress.Parse(link.Url).Kind is not LinkKind.Web))
            link.Url = "#";
        return document.ToHtml(s_pipeline);
    }
}
