using Markdig.Syntax.Inlines;

namespace LearnHub.Content.Markdown.Attributes;

/// <summary><c>{#id}</c> at the end of a line.</summary>
internal sealed class AttributesInline(string raw, AttributeBlock attributes) : LeafInline
{
    /// <summary>As it was written, for when it turns out to be mere text.</summary>
    public string Raw => raw;

    public AttributeBlock Attributes => attributes;

    /// <summary>Whether a heading, option or checklist item has taken it. What nobody takes is shown as the text that it is.</summary>
    public bool IsTaken { get; private set; }

    /// <summary>Takes it, and the space before it off the text.</summary>
    public void Take()
    {
        IsTaken = true;
        if (PreviousSibling is LiteralInline literal)
            literal.Content.TrimEnd();
    }

    /// <summary>The attributes at the end of the first line of these inlines, if there are any.</summary>
    public static AttributesInline? AtEndOfFirstLine(ContainerInline? inlines)
    {
        for (var inline = inlines?.FirstChild; inline is not null and not LineBreakInline; inline = inline.NextSibling)
        {
            if (inline is AttributesInline attributes)
                return attributes;
        }

        return null;
    }
}
