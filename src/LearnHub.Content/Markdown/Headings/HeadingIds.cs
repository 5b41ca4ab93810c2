using System.Collections.Immutable;
using System.Text;
using LearnHub.Content.Markdown.Attributes;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace LearnHub.Content.Markdown.Headings;

/// <summary>Gives every heading an id, unique on its page.</summary>
internal static class HeadingIds
{
    private const int MaxLength = 60;

    /// <param name="explicitInSource">For a translation: the ids that the source's headings name, in order. A heading takes the id of its source, so that links to it work in every language.</param>
    /// <returns>Every heading's id.</returns>
    public static ImmutableArray<string> Assign(MarkdownDocument document, PageContext page, ImmutableArray<string?> explicitInSource)
    {
        var headings = document.Descendants<HeadingBlock>().ToList();
        var wanted = headings
            .Select((heading, index) => ExplicitId(heading) ?? (index < explicitInSource.Length ? explicitInSource[index] : null))
            .ToList();
        var names = new Reading.UniqueNames(wanted.OfType<string>());
        var named = new HashSet<string>(StringComparer.Ordinal);

        var ids = ImmutableArray.CreateBuilder<string>(headings.Count);
        for (var i = 0; i < headings.Count; i++)
        {
            // A second heading that names the same id is a problem, found by the check; here it only must not stand twice.
            var id = wanted[i] is { } explicitId && named.Add(explicitId) ? explicitId : names.Free(Slug(PlainText.Of(headings[i], page)));
            headings[i].GetAttributes().Id = id;
            ids.Add(id);
        }

        return ids.ToImmutable();
    }

    /// <summary>The ids that headings name with <c>{#…}</c>, null where they name none. Takes the attributes off the text.</summary>
    public static ImmutableArray<string?> Explicit(MarkdownDocument document) => [.. document.Descendants<HeadingBlock>().Select(ExplicitId)];

    public static AttributesInline? AttributesOf(HeadingBlock heading) => AttributesInline.AtEndOfFirstLine(heading.Inline);

    private static string? ExplicitId(HeadingBlock heading)
    {
        if (AttributesOf(heading) is not { } attributes)
            return null;

        attributes.Take();
        return attributes.Attributes.Id is { } id && Reading.Ids.IsId(id) ? id : null;
    }

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
