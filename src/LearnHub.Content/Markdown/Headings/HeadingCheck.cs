using LearnHub.Content.Markdown.Attributes;
using Markdig.Syntax;

namespace LearnHub.Content.Markdown.Headings;

/// <summary>Checks that headings form an outline.</summary>
internal sealed class HeadingCheck
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private int _level = 1;

    public void Check(HeadingBlock heading, PageCheck check)
    {
        var at = check.At(heading);
        if (heading.Level == 1)
            check.Problems.Error(at, "first-level-heading", "The title in the front matter is the page's only first-level heading. Begin with `##`.");
        else if (heading.Level > _level + 1)
            check.Problems.Error(at, "heading-skips-level", $"After a heading of level {_level} follows one of level {heading.Level}. Write `{new string('#', _level + 1)}`.");
        _level = heading.Level;

        if (AttributesInline.AtEndOfFirstLine(heading.Inline) is not { } attributes)
            return;

        attributes.Attributes.Check(check.Problems, check.At(attributes), "a heading");
        if (attributes.Attributes.Id is { } id && !_ids.Add(id))
            check.Problems.Error(check.At(attributes), "duplicate-id", $"Two headings have the id `{id}`. Give each its own.");
    }
}
