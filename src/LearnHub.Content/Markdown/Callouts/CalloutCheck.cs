using Markdig.Syntax;

namespace LearnHub.Content.Markdown.Callouts;

internal static class CalloutCheck
{
    public static void Check(QuoteBlock quote, PageCheck check)
    {
        if (Callout.Of(quote) is { Kind: CalloutKind.Unknown } callout)
            check.Problems.Error(check.At(quote), "unknown-callout", $"`[!{callout.Word}]` is not known. Callouts are NOTE, TIP, IMPORTANT and WARNING.");
        else if (Callout.Of(quote) is null && quote is [ParagraphBlock paragraph, ..] && PlainText.Of(paragraph, check.Page).StartsWith("[!", StringComparison.Ordinal))
            check.Problems.Error(check.At(quote), "unknown-callout", "The mark of a callout, such as `[!NOTE]`, stands alone on the first line of its quote. Put the text on the next line.");
    }
}
