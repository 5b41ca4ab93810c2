using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LearnHub.Web.Platform.Drawing;

/// <summary>
/// Says in a PDF which language it is in, and that a reader's window shows its title. cairo has no call for either: they are added as PDF adds to a
/// finished file, by a new version of its catalogue after the end and a table that points back to the first one.
/// </summary>
internal static partial class PdfLanguage
{
    private const int TableEntryLength = 20;

    public static byte[] Add(byte[] pdf, string language)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var end = End().Match(text);
        if (!end.Success)
            throw new InvalidDataException("The PDF does not end as cairo ends it.");
        var (root, firstTable) = (end.Groups["root"].Value, int.Parse(end.Groups["table"].Value, CultureInfo.InvariantCulture));

        // Of two versions of one object the later counts.
        var catalogue = Catalogue(text, firstTable, int.Parse(root, CultureInfo.InvariantCulture));
        var open = catalogue.LastIndexOf(">>", StringComparison.Ordinal);
        var changed = $"{catalogue[..open].TrimEnd()}\n   /Lang ({language})\n   /ViewerPreferences << /DisplayDocTitle true >>\n{catalogue[open..]}endobj\n";
        var (place, table) = (pdf.Length, pdf.Length + changed.Length);
        var addition = changed + string.Create(CultureInfo.InvariantCulture, $"""
            xref
            {root} 1
            {place:D10} 00000 n{' '}
            trailer
            <<{end.Groups["entries"].Value.TrimEnd()}
               /Prev {firstTable}
            >>
            startxref
            {table}
            %%EOF

            """).ReplaceLineEndings("\n");
        return [.. pdf, .. Encoding.Latin1.GetBytes(addition)];
    }

    private static string Catalogue(string text, int table, int number)
    {
        var entries = text.IndexOf('\n', text.IndexOf('\n', table) + 1) + 1;
        var start = int.Parse(text.AsSpan(entries + (number * TableEntryLength), 10), CultureInfo.InvariantCulture);
        return text[start..text.IndexOf("endobj", start, StringComparison.Ordinal)];
    }

    [GeneratedRegex(@"\ntrailer\s*<<(?<entries>[^<>]*/Root (?<root>\d+) 0 R[^<>]*)>>\s*startxref\s+(?<table>\d+)\s+%%EOF\n$", RegexOptions.ExplicitCapture | RegexOptions.RightToLeft, 1000)]
    private static partial Regex End();
}
