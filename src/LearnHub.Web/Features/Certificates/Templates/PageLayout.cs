using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LearnHub.Web.Platform.Drawing;
using QRCoder;

namespace LearnHub.Web.Features.Certificates.Templates;

/// <summary>
/// Turns a filled template into the page: what has nothing to say goes, the code takes the place of the element with the id <c>qr</c>, and texts that
/// carry <c>data-fit="width height"</c> are broken into lines and made smaller until they stay within that.
/// </summary>
public sealed partial class PageLayout(SvgDrawing drawing)
{
    public const string QrId = "qr";
    public const string Fit = "data-fit";
    public const string If = "data-if";
    public static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    // Not the no-break space, which keeps the sign between two modules beside the first of them.
    private static readonly char[] Spaces = [' ', '\t', '\r', '\n'];

    // What stands between two items of a list is not wanted where a line ends between them.
    private static readonly char[] Separator = ['\u00A0', '·'];

    // How far the middle of small letters and capitals together stands above the line, in sizes.
    private const double Middle = 0.34;

    public string LayOut(XDocument page, string qrContent)
    {
        RemoveWhatDoesNotShow(page);
        if (WithId(page, QrId) is { } place)
            place.ReplaceWith(QrCode(place, qrContent));
        FitTexts(page);
        return page.ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>Width and height in the units of the drawing.</summary>
    public static (double Width, double Height)? SizeOf(XElement root)
    {
        var box = ((string?)root.Attribute("viewBox") ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return box.Length == 4 && Number(box[2]) is { } width and > 0 && Number(box[3]) is { } height and > 0 ? (width, height) : null;
    }

    public static XElement? WithId(XDocument page, string id) => page.Descendants().FirstOrDefault(element => (string?)element.Attribute("id") == id);

    /// <summary>The size of a text's letters, from its attribute or its own style, as drawing programs write it.</summary>
    public static double? FontSizeOf(XElement text) =>
        Number((string?)text.Attribute("font-size")) ?? (StyledSize().Match((string?)text.Attribute("style") ?? "") is { Success: true } style ? Number(style.Groups["size"].Value) : null);

    public static (double Width, double Height)? BoxOf(XElement text)
    {
        var parts = ((string?)text.Attribute(Fit) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 2 && Number(parts[0]) is { } width and > 0 && Number(parts[1]) is { } height and > 0 ? (width, height) : null;
    }

    public static double? Number(string? text) =>
        double.TryParse(text?.Trim().Replace("px", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    // Drawing programs leave elements and attributes of their own; a reader of the certificate has no use for them.
    private static void RemoveWhatDoesNotShow(XDocument page)
    {
        foreach (var empty in page.Descendants().Where(element => element.Attribute(If) is { Value: var value } && string.IsNullOrWhiteSpace(value)).ToList())
            empty.Remove();
        page.DescendantNodes().OfType<XComment>().Remove();
        page.Descendants().Where(element => element.Name.Namespace != Svg).ToList().ForEach(element => element.Remove());
        page.Descendants().Attributes().Where(attribute => attribute.Name == If || IsForeign(attribute)).Remove();
    }

    private static bool IsForeign(XAttribute attribute) => attribute.IsNamespaceDeclaration
        ? attribute.Name.LocalName is not ("xmlns" or "xlink")
        : attribute.Name.NamespaceName is not ("" or "http://www.w3.org/1999/xlink" or "http://www.w3.org/XML/1998/namespace");

    /// <summary>The code as one path of unit squares, as large as the element whose place it takes.</summary>
    private static XElement QrCode(XElement place, string content)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(content, QRCodeGenerator.ECCLevel.M);
        var path = new System.Text.StringBuilder();
        for (var row = 0; row < data.ModuleMatrix.Count; row++)
        {
            for (var column = 0; column < data.ModuleMatrix[row].Count; column++)
            {
                if (data.ModuleMatrix[row][column])
                    path.Append(CultureInfo.InvariantCulture, $"M{column} {row}h1v1h-1z");
            }
        }

        var (x, y) = (Number((string?)place.Attribute("x")) ?? 0, Number((string?)place.Attribute("y")) ?? 0);
        var scale = (Number((string?)place.Attribute("width")) ?? 1) / data.ModuleMatrix.Count;
        return new XElement(
            Svg + "path",
            place.Attributes().Where(attribute => attribute.Name.LocalName is "id" or "class" or "style" or "fill"),
            new XAttribute("transform", string.Create(CultureInfo.InvariantCulture, $"translate({x:0.###} {y:0.###}) scale({scale:0.####})")),
            new XAttribute("shape-rendering", "crispEdges"),
            new XAttribute("d", path.ToString()));
    }

    private void FitTexts(XDocument page)
    {
        var texts = page.Descendants(Svg + "text").Where(text => text.Attribute(Fit) is not null)
            .Select(text => (Text: text, Words: text.Value.Split(Spaces, StringSplitOptions.RemoveEmptyEntries))).ToList();
        var measured = drawing.IsAvailable ? Measured(page, texts) : [.. texts.Select(Estimated)];
        foreach (var ((text, words), (widths, space)) in texts.Zip(measured))
        {
            var (size, box, whole) = (FontSizeOf(text)!.Value, BoxOf(text)!.Value, string.Join(' ', words));
            var step = Scripts.LineHeightOf(whole) * size;
            var fit = TextFit.Of(words, widths, space, step, box.Width, box.Height);
            text.ReplaceWith([.. fit.Lines.Select((line, index) => LineOf(text, line, fit, size, step, index))]);
        }
    }

    /// <summary>One line: the element again, with its own place and size. Its direction is that of its own letters, apart from what stands around it.</summary>
    private static XElement LineOf(XElement text, string line, TextFit fit, double size, double step, int index)
    {
        var middle = Number((string?)text.Attribute("y"))!.Value - (Middle * size);
        var y = middle + (Middle * size * fit.Scale) + ((index - ((fit.Lines.Count - 1) / 2.0)) * step * fit.Scale);
        var content = new XElement(Svg + "tspan", new XAttribute("style", string.Create(CultureInfo.InvariantCulture, $"font-size:{fit.Scale * 100:0.##}%{Direction(line)}")), index + 1 < fit.Lines.Count ? line.TrimEnd(Separator) : line);
        return new XElement(
            text.Name,
            text.Attributes().Where(attribute => attribute.Name.LocalName is not ("y" or Fit) && !(index > 0 && attribute.Name.LocalName == "id")),
            new XAttribute("y", y.ToString("0.##", CultureInfo.InvariantCulture)),
            content);
    }

    private static string Direction(string line) => Scripts.DirectionOf(line) is { } direction ? $";direction:{direction};unicode-bidi:isolate" : "";

    private static (IReadOnlyList<double> Widths, double Space) Estimated((XElement Text, string[] Words) text)
    {
        var size = FontSizeOf(text.Text)!.Value;
        return ([.. text.Words.Select(word => Scripts.RoughWidthOf(word) * size)], Scripts.RoughWidthOf(" ") * size);
    }

    /// <summary>Every word where it will stand, in its own style, put into a copy of the page and measured there.</summary>
    private List<(IReadOnlyList<double> Widths, double Space)> Measured(XDocument page, IReadOnlyList<(XElement Text, string[] Words)> texts)
    {
        var ids = new List<string>();
        foreach (var (text, words) in texts)
        {
            foreach (var word in (string[])["n n", "nn", .. words])
            {
                ids.Add($"measured-{ids.Count}");
                text.AddBeforeSelf(new XElement(
                    text.Name,
                    text.Attributes().Where(attribute => attribute.Name.LocalName is not ("id" or "transform")),
                    new XAttribute("id", ids[^1]),
                    word));
            }
        }

        var all = drawing.Widths(page.ToString(SaveOptions.DisableFormatting), ids);
        page.Descendants().Where(element => ((string?)element.Attribute("id"))?.StartsWith("measured-", StringComparison.Ordinal) == true).Remove();
        var measured = new List<(IReadOnlyList<double>, double)>();
        var at = 0;
        foreach (var (_, words) in texts)
        {
            measured.Add(([.. all.Skip(at + 2).Take(words.Length)], all[at] - all[at + 1]));
            at += words.Length + 2;
        }

        return measured;
    }

    [GeneratedRegex(@"(^|;)\s*font-size\s*:\s*(?<size>[0-9.]+)\s*(px)?\s*(;|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StyledSize();
}
