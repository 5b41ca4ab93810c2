using System.Collections.Immutable;
using System.Text;
using LearnHub.Content.Markdown.Attributes;
using LearnHub.Content.Reading;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace LearnHub.Content.Markdown.Headings;

/// <summary>Gives every heading an id, unique on its page.</summary>
internal static class HeadingIds
{
    private const int MaxLength = 60;

    /// <param name="inSource">For a translation: the ids of the source's headings, in order. It takes them over, so that a link to a heading works in every language.</param>
    /// <returns>Every heading's id.</returns>
    public static ImmutableArray<string> Assign(MarkdownDocument document, PageContext page, ImmutableArray<string> inSource)
    {
        var headings = document.Descendants<HeadingBlock>().ToList();
        foreach (var heading in headings)
            AttributesInline.AtEndOfFirstLine(heading.Inline)?.Take();

        var wanted = headings.Select((heading, index) => index < inSource.Length ? inSource[index] : ExplicitId(heading)).ToList();
        var names = new UniqueNames(wanted.OfType<string>());
        var used = new HashSet<string>(StringComparer.Ordinal);
        var ids = ImmutableArray.CreateBuilder<string>(headings.Count);
        for (var i = 0; i < headings.Count; i++)
        {
            // A second heading that names the same id is a problem, found by the check; here it only must not stand twice.
            var id = wanted[i] is { } name && used.Add(name) ? name : names.Free(Slug(PlainText.Of(headings[i], page)));
            headings[i].GetAttributes().Id = id;
            ids.Add(id);
        }

        return ids.ToImmutable();
    }

    /// <summary>The id that the heading names with <c>{#…}</c>, or null.</summary>
    public static string? ExplicitId(HeadingBlock heading) =>
        AttributesInline.AtEndOfFirstLine(heading.Inline)?.Attributes.Id is { } id && Ids.IsId(id) ? id : null;

    /// <summary>Lower case, umlauts written out, letters and digits of any script kept, everything else a hyphen.</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var rune in text.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            var lower = Rune.ToLowerInvariant(rune);
            if (Rune.IsLetterOrDigit(lower) || Rune.GetUnicodeCategory(lower) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark)
                slug.Append(WrittenOut(lower.ToString()));
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');

            if (slug.Length >= MaxLength)
                break;
        }

        var result = slug.ToString().Trim('-');
        return result.Length == 0 ? "section" : result;
    }

    private static string WrittenOut(string letter) => letter switch
    {
        "ä" => "ae",
        "ö" => "oe",
        "ü" => "ue",
        "ß" => "ss",
        _ => letter,
    };
}
