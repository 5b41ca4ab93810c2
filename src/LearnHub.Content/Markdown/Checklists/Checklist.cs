using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using LearnHub.Content.Markdown.Attributes;
using LearnHub.Content.Markdown.Containers;
using Markdig.Syntax;

namespace LearnHub.Content.Markdown.Checklists;

/// <summary>Task lists outside questions.</summary>
internal static class Checklist
{
    private static readonly object s_itemId = new();

    public static bool Is(ListBlock list) => list.OfType<ListItemBlock>().Any(item => TaskBox.Of(item) is not null);

    /// <summary>The id under which a browser remembers that the item is done.</summary>
    public static string ItemId(ListItemBlock item) => item.GetData(s_itemId) as string ?? "";

    public static IEnumerable<ListItemBlock> Items(MarkdownDocument document) =>
        document.Descendants<ListItemBlock>().Where(item => TaskBox.Of(item) is not null && FencedContainer.QuestionAround(item) is null);

    /// <summary>
    /// Gives the items their ids: the author's own or one from the item's text; so adding an item forgets no other. A translation takes the ids of its source,
    /// so that changing the language forgets nothing either.
    /// </summary>
    /// <returns>The ids, in order.</returns>
    public static ImmutableArray<string> AssignIds(MarkdownDocument document, PageContext page, ImmutableArray<string>? fromSource)
    {
        var ids = ImmutableArray.CreateBuilder<string>();
        var names = new Reading.UniqueNames([]);
        foreach (var item in Items(document))
        {
            var attributes = AttributesInline.AtEndOfFirstLine(((ParagraphBlock)item[0]).Inline);
            attributes?.Take();

            var wanted = fromSource is { } source && ids.Count < source.Length
                ? source[ids.Count]
                : attributes?.Attributes.Id is { } own && Reading.Ids.IsId(own) ? own : IdFromText(item, page);
            var id = names.Free(wanted);
            item.SetData(s_itemId, id);
            ids.Add(id);
        }

        return ids.ToImmutable();
    }

    private static string IdFromText(ListItemBlock item, PageContext page) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(PlainText.Of(item[0], page))))[..8];
}
