using LearnHub.Content.Shared;
using Markdig.Syntax.Inlines;

namespace LearnHub.Content.Markdown.Terms;

/// <summary>Renders a term as a button that opens its card. An unknown term is only its text.</summary>
internal static class TermRenderer
{
    private const string Marks = ".,;:!?)»“”’…،؛؟";

    public static void Write(PageRenderer renderer, LinkInline link, string id)
    {
        if (renderer.IsInLink || renderer.Page.Shared.Glossary.Find(id) is not { } term)
        {
            renderer.WriteChildren(link);
            return;
        }

        // A button is a box of its own, after which a line may break; the comma that follows must not begin the next.
        var mark = MarkAfter(link);
        if (mark.Length > 0)
            renderer.Write("<span class=\"glue\">");
        renderer.Write($"<button type=\"button\" class=\"term\" popovertarget=\"{renderer.Cards.Use(term)}\">");
        renderer.IsInLink = true;
        renderer.WriteChildren(link);
        renderer.IsInLink = false;
        renderer.Write("</button>");
        if (mark.Length == 0)
            return;
        renderer.WriteEscape(mark).Write("</span>");
        renderer.Written = ((LiteralInline)link.NextSibling!, mark.Length);
    }

    private static string MarkAfter(LinkInline link)
    {
        if (link.NextSibling is not LiteralInline literal)
            return "";
        var text = literal.Content.ToString();
        return text[..text.TakeWhile(letter => Marks.Contains(letter, StringComparison.Ordinal)).Count()];
    }
}

/// <summary>The cards of the terms that a stretch of text uses, each once.</summary>
/// <param name="number">Sets the ids of this stretch apart from those of others on the same page.</param>
internal sealed class TermCards(int number)
{
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly List<GlossaryTerm> _waiting = [];

    /// <summary>The id of the term's card.</summary>
    public string Use(GlossaryTerm term)
    {
        if (_written.Add(term.Id))
            _waiting.Add(term);
        return IdOf(term);
    }

    /// <summary>The cards that were asked for since the last time.</summary>
    public string TakeHtml(PageContext page)
    {
        var html = string.Concat(_waiting.Select(term => Card(term, page)));
        _waiting.Clear();
        return html;
    }

    private string IdOf(GlossaryTerm term) => $"term-{number}-{term.Id}";

    private string Card(GlossaryTerm term, PageContext page)
    {
        var id = IdOf(term);
        var german = page.Language == "de" ? LanguageMark.Escape(term.Word) : $"<bdi lang=\"de\">{LanguageMark.Escape(term.Word)}</bdi>";
        var label = page.Language == "de" ? "" : $"<span class=\"term-label\">{LanguageMark.Escape(page.Words.InGerman)}</span> ";
        var translation = term.Translations.GetValueOrDefault(page.Language) is { } text && page.Language != "de"
            ? $"<p class=\"term-translation\">{LanguageMark.Escape(text)}</p>"
            : "";
        var (explanation, language) = Languages.Pick(term.Explanations, page.Language);
        return $"<div popover id=\"{id}\" class=\"term-card\"><p class=\"term-word\">{label}{german}</p>{translation}"
            + $"<p{LanguageMark.Attributes(language, page.Language)}>{LanguageMark.Escape(explanation)}</p>"
            + $"<button type=\"button\" class=\"term-close\" popovertarget=\"{id}\" popovertargetaction=\"hide\">{LanguageMark.Escape(page.Words.Close)}</button></div>\n";
    }
}
