using System.Globalization;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace LearnHub.Content.Markdown.Tables;

/// <summary>Renders a table that a keyboard can scroll and a phone can show as a list; aligned by class, as our content policy allows no style attributes.</summary>
internal sealed class TableRenderer : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        var page = ((PageRenderer)renderer).Page;
        var heads = HeadsOf(table, page);
        var label = string.Join(", ", heads.Where(head => head.Length > 0));

        renderer.EnsureLine();
        renderer.Write("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"").WriteEscape(label).WriteLine("\"><table>");
        var isBodyOpen = false;
        foreach (var row in table.OfType<TableRow>())
        {
            if (row.IsHeader)
            {
                renderer.WriteLine("<thead>");
                WriteRow(renderer, table, row, heads);
                renderer.WriteLine("</thead>");
                continue;
            }

            if (!isBodyOpen)
                renderer.WriteLine("<tbody>");
            isBodyOpen = true;
            WriteRow(renderer, table, row, heads);
        }

        if (isBodyOpen)
            renderer.WriteLine("</tbody>");
        renderer.WriteLine("</table></div>");
    }

    /// <summary>The column heads as plain text.</summary>
    public static string[] HeadsOf(Table table, PageContext page) =>
        table is [TableRow { IsHeader: true } row, ..] ? [.. row.OfType<TableCell>().Select(cell => PlainText.Of(cell, page).Trim())] : [];

    private static void WriteRow(HtmlRenderer renderer, Table table, TableRow row, string[] heads)
    {
        renderer.WriteLine("<tr>");
        for (var i = 0; i < row.Count; i++)
        {
            if (row[i] is not TableCell cell)
                continue;

            renderer.EnsureLine();
            renderer.Write(row.IsHeader ? "<th scope=\"col\"" : "<td");
            if (cell.ColumnSpan > 1)
                renderer.Write(string.Create(CultureInfo.InvariantCulture, $" colspan=\"{cell.ColumnSpan}\""));
            renderer.Write(AlignmentOf(table, i));
            if (!row.IsHeader && i < heads.Length && heads[i].Length > 0)
                renderer.Write(" data-label=\"").WriteEscape(heads[i].TrimEnd('?', '؟', ':', ' ')).Write("\"");
            renderer.Write(">");
            ((PageRenderer)renderer).WriteTight(cell);
            renderer.WriteLine(row.IsHeader ? "</th>" : "</td>");
        }

        renderer.WriteLine("</tr>");
    }

    private static string AlignmentOf(Table table, int column) => column >= table.ColumnDefinitions.Count ? "" : table.ColumnDefinitions[column].Alignment switch
    {
        TableColumnAlign.Left => " class=\"align-start\"",
        TableColumnAlign.Center => " class=\"align-center\"",
        TableColumnAlign.Right => " class=\"align-end\"",
        _ => "",
    };
}
