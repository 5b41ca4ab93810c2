using LearnHub.Content.Reading;

namespace LearnHub.Content.Markdown.Links;

/// <summary>Checks that links are allowed and lead somewhere.</summary>
internal static class LinkCheck
{
    public static void Check(string? url, Position at, PageCheck check)
    {
        var (page, problems) = (check.Page, check.Problems);
        var address = page.Links(url);
        switch (address.Kind)
        {
            case LinkKind.Refused when address.IsDangerous:
                problems.Error(at, "dangerous-link", "This address is not allowed. Links may begin with https:, mailto:, tel:, term:, course:, module: or #, without spaces or invisible characters.");
                break;
            case LinkKind.Refused:
                problems.Error(at, "broken-link", $"`{url}` leads nowhere. Write `module:name` for a module, `course:name` for a course, `#heading` for this page, or a whole https:// address.");
                break;
            case LinkKind.Web when !address.IsSecure:
                problems.Warning(at, "insecure-link", "This link goes over http:. Write https:; nearly every site has it.");
                break;
            case LinkKind.Term when page.Shared.Glossary.Find(address.Value) is null:
                problems.Error(at, "unknown-term", $"There is no term `{address.Value}` in glossary.yml. Correct the name or add the term.");
                break;
            case LinkKind.Course when !Ids.IsName(address.Value) || check.Targets.Courses?.Contains(address.Value) == false:
                problems.Error(at, "broken-link", $"There is no course `{address.Value}`. Write the name of its folder.");
                break;
            case LinkKind.Module when !check.Targets.Anchors.TryGetValue(address.Value, out var anchors):
                problems.Error(at, "broken-link", $"There is no module `{address.Value}` in this course. Write its file's name without .md.");
                break;
            case LinkKind.Module when address.Anchor is { } anchor && !check.Targets.Anchors[address.Value].Contains(anchor):
                problems.Error(at, "broken-link", $"The module `{address.Value}` has no heading `#{anchor}`.");
                break;
            case LinkKind.Anchor when !check.Anchors.Contains(address.Value):
                problems.Error(at, "broken-link", $"This page has no heading `#{address.Value}`. Headings get it from `{{#{address.Value}}}` after their text.");
                break;
        }
    }
}
