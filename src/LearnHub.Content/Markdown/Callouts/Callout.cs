using Markdig.Syntax;

namespace LearnHub.Content.Markdown.Callouts;

internal enum CalloutKind
{
    Note,
    Tip,
    Important,
    Warning,

    /// <summary>A word that the format does not have.</summary>
    Unknown,
}

/// <summary>The mark that makes a quote a callout. Markdig's own AlertBlock exists at the top level only; this one is read everywhere.</summary>
internal sealed record Callout(CalloutKind Kind, string Word, int Line, int Column)
{
    private static readonly object s_key = new();

    public static Callout? Of(Block block) => block is QuoteBlock ? block.GetData(s_key) as Callout : null;

    public static bool Is(Block block, CalloutKind kind) => Of(block)?.Kind == kind;

    /// <summary>Removes the paragraph that is empty once the mark is taken off: <c>[!NOTE]</c> with an empty line, or a list, below it.</summary>
    public static void DropEmptyHeads(MarkdownDocument document)
    {
        foreach (var quote in document.Descendants<QuoteBlock>())
        {
            if (Of(quote) is not null && quote is [ParagraphBlock { Inline.FirstChild: null } empty, ..])
                quote.Remove(empty);
        }
    }

    public void Mark(QuoteBlock quote) => quote.SetData(s_key, this);
}
