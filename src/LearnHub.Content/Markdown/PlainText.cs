using System.Text;
using LearnHub.Content.Markdown.Attributes;
using LearnHub.Content.Markdown.Figures;
using LearnHub.Content.Markdown.Gaps;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LearnHub.Content.Markdown;

/// <summary>The words of a piece of Markdown, without its markup.</summary>
internal static class PlainText
{
    public static string Of(ContainerInline inlines, PageContext page)
    {
        var text = new StringBuilder();
        Append(text, inlines, page);
        return text.ToString();
    }

    public static string Of(Block block, PageContext page)
    {
        var text = new StringBuilder();
        foreach (var leaf in block is LeafBlock only ? [only] : ((ContainerBlock)block).Descendants<LeafBlock>())
        {
            if (text.Length > 0)
                text.Append(' ');
            if (leaf.Inline is not null)
                Append(text, leaf.Inline, page);
            else if (leaf.Lines.Lines is not null)
                text.Append(leaf.Lines);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ContainerInline inlines, PageContext page)
    {
        foreach (var inline in inlines.Descendants())
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case HtmlInline html:
                    text.Append(html.Tag);
                    break;
                case FigureInline figure:
                    text.Append(ShownFigure.Of(figure, page)?.Plain(page) ?? figure.Raw);
                    break;
                case GapInline:
                    text.Append('…');
                    break;
                case AttributesInline { IsTaken: false } attributes:
                    text.Append(attributes.Raw);
                    break;
            }
        }
    }
}
