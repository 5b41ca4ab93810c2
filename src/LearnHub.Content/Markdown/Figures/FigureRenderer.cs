using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace LearnHub.Content.Markdown.Figures;

internal sealed class FigureRenderer : HtmlObjectRenderer<FigureInline>
{
    protected override void Write(HtmlRenderer renderer, FigureInline figure)
    {
        var page = ((PageRenderer)renderer).Page;
        var shown = ShownFigure.Of(figure, page);
        if (shown is null || !renderer.EnableHtmlForInline)
        {
            renderer.WriteEscape(shown?.Plain(page) ?? figure.Raw);
            return;
        }

        if (shown.IsBlank)
            WriteBlank(renderer, shown, page);
        else
            WriteValue(renderer, shown, page);
    }

    private static void WriteBlank(HtmlRenderer renderer, ShownFigure shown, PageContext page)
    {
        var (before, after) = Split(page.Words.NotFilledIn);
        renderer.Write("<span class=\"blank\">").WriteEscape(before);
        WriteIsolated(renderer, shown, page);
        renderer.WriteEscape(after).Write("</span>");
    }

    private static void WriteValue(HtmlRenderer renderer, ShownFigure shown, PageContext page)
    {
        renderer.Write("<span class=\"figure\">");
        var address = ((PageRenderer)renderer).IsInLink ? null : shown.Address();
        if (address is not null)
        {
            renderer.Write("<a href=\"").WriteEscapeUrl(address);
            renderer.Write(address.StartsWith("https:", StringComparison.Ordinal) ? "\" rel=\"noopener\">" : "\">");
        }

        WriteIsolated(renderer, shown, page);
        renderer.Write(address is null ? "</span>" : "</a></span>");
    }

    /// <summary>A value that runs against the text around it is isolated, so that "13.90 €" is not turned round in Arabic.</summary>
    private static void WriteIsolated(HtmlRenderer renderer, ShownFigure shown, PageContext page)
    {
        if (shown.Language is null)
        {
            if (TextDirection.Of(page.Language) == "rtl")
                renderer.Write("<bdi dir=\"ltr\">").WriteEscape(shown.Text).Write("</bdi>");
            else
                renderer.WriteEscape(shown.Text);
        }
        else
        {
            renderer.Write(LanguageMark.Bdi(shown.Text, shown.Language, page.Language));
        }
    }

    private static (string Before, string After) Split(string pattern)
    {
        var place = pattern.IndexOf("{0}", StringComparison.Ordinal);
        return place < 0 ? (pattern + " ", "") : (pattern[..place], pattern[(place + 3)..]);
    }
}
