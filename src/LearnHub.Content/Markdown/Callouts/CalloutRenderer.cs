using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace LearnHub.Content.Markdown.Callouts;

/// <summary>Renders quotes, and those among them that are callouts.</summary>
internal sealed class CalloutRenderer : HtmlObjectRenderer<QuoteBlock>
{
    private readonly QuoteBlockRenderer _quotes = new();

    protected override void Write(HtmlRenderer renderer, QuoteBlock quote)
    {
        if (Callout.Of(quote) is not { Kind: not CalloutKind.Unknown } callout)
        {
            _quotes.Write(renderer, quote);
            return;
        }

        var words = ((PageRenderer)renderer).Page.Words;
        var (name, head) = callout.Kind switch
        {
            CalloutKind.Tip => ("tip", words.Tip),
            CalloutKind.Important => ("important", words.Important),
            CalloutKind.Warning => ("warning", words.Warning),
            _ => ("note", words.Note),
        };

        renderer.EnsureLine();
        renderer.Write($"<div class=\"callout {name}\"><p class=\"label\">").WriteEscape(head).WriteLine("</p>");
        ((PageRenderer)renderer).WriteLoose(quote);
        renderer.WriteLine("</div>");
    }
}
