using LearnHub.Content.Markdown.Attributes;
using LearnHub.Content.Markdown.Containers;
using Markdig.Syntax;

namespace LearnHub.Content.Markdown.Checklists;

internal static class ChecklistCheck
{
    public static void Check(ListBlock list, PageCheck check)
    {
        if (!Checklist.Is(list) || FencedContainer.QuestionAround(list) is not null)
            return;

        foreach (var item in list.OfType<ListItemBlock>())
        {
            if (TaskBox.Of(item) is not { } box)
                check.Problems.Error(check.At(item), "mixed-checklist", "In a checklist every item begins with `[ ]`. Add it here, or make two lists.");
            else if (box.IsChecked)
                check.Problems.Error(check.At(item), "checked-checklist", "A checklist is ticked by the learner. Write `[ ]`; if this is a question's answer, put it into `::: question`.");

            if (item is [ParagraphBlock paragraph, ..] && AttributesInline.AtEndOfFirstLine(paragraph.Inline) is { } attributes)
                attributes.Attributes.Check(check.Problems, check.At(attributes), "a checklist item");
        }
    }
}
