using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using LearnHub.Content.Reading;

namespace LearnHub.Content.Pictures;

/// <summary>Lets only drawings through: an SVG opened on its own is a document that could run scripts and load from elsewhere.</summary>
internal static partial class SvgFile
{
    private const string SvgNamespace = "http://www.w3.org/2000/svg";

    private static readonly ImmutableHashSet<string> s_elements =
    [
        "svg", "g", "defs", "symbol", "use", "title", "desc", "metadata", "style", "switch", "view", "a",
        "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "textPath", "image",
        "linearGradient", "radialGradient", "stop", "pattern", "clipPath", "mask", "marker", "filter",
        "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite", "feConvolveMatrix", "feDiffuseLighting", "feDisplacementMap", "feDistantLight",
        "feDropShadow", "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur", "feMerge", "feMergeNode", "feMorphology", "feOffset",
        "fePointLight", "feSpecularLighting", "feSpotLight", "feTile", "feTurbulence",
    ];

    /// <returns>Whether the drawing is safe to show.</returns>
    public static bool Check(ImmutableArray<byte> bytes, FileProblems problems, out (int Width, int Height)? size)
    {
        size = null;
        try
        {
            using var stream = new MemoryStream([.. bytes], writable: false);
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var isFirst = true;
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && isFirst)
                {
                    size = SizeOf(reader);
                    isFirst = false;
                }

                if (Fault(reader) is { } fault)
                {
                    var at = reader is IXmlLineInfo info ? new Position(Math.Max(1, info.LineNumber), Math.Max(1, info.LinePosition)) : Position.Start;
                    problems.Error(at, "unsafe-image", $"{fault} cannot be in a drawing. Save it as a plain SVG, without scripts, links and references to other files.");
                    return false;
                }
            }

            return true;
        }
        catch (XmlException e)
        {
            var at = new Position(Math.Max(1, e.LineNumber), Math.Max(1, e.LinePosition));
            problems.Error(at, "unsafe-image", "This SVG cannot be read: it must be well-formed XML without a DOCTYPE. Save it as a plain SVG.");
            return false;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or DecoderFallbackException)
        {
            problems.Error(Position.Start, "unsafe-image", "This SVG cannot be read. Save it as a plain SVG in UTF-8.");
            return false;
        }
    }

    private static string? Fault(XmlReader reader) => reader.NodeType switch
    {
        XmlNodeType.Element => FaultOfElement(reader),
        XmlNodeType.Text or XmlNodeType.CDATA when UnsafeCss(reader.Value, isStyleSheet: false) => "Text that looks like a script or a reference",
        XmlNodeType.ProcessingInstruction => "A processing instruction",
        XmlNodeType.EntityReference or XmlNodeType.DocumentType => "An entity or DOCTYPE",
        _ => null,
    };

    private static string? FaultOfElement(XmlReader reader)
    {
        // Drawing programs leave notes in their own namespaces, which browsers ignore; only what is SVG can act.
        var isSvg = reader.NamespaceURI == SvgNamespace;
        if (!isSvg && (reader.NamespaceURI.Length == 0 || reader.NamespaceURI.Contains("xhtml", StringComparison.OrdinalIgnoreCase)))
            return $"The element <{reader.Name}> (outside the SVG namespace)";

        if (isSvg && !s_elements.Contains(reader.LocalName))
            return $"The element <{reader.LocalName}>";

        var element = reader.LocalName;
        for (var found = reader.MoveToFirstAttribute(); found; found = reader.MoveToNextAttribute())
        {
            if (FaultOfAttribute(reader, element) is { } fault)
                return fault;
        }

        reader.MoveToElement();
        return null;
    }

    private static string? FaultOfAttribute(XmlReader reader, string element)
    {
        var (name, value) = (reader.LocalName, reader.Value);
        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
            return $"The event attribute {name}";

        if (name is "href" or "src")
        {
            var isInside = value.StartsWith('#') || (element == "image" && EmbeddedRaster().IsMatch(value));
            return isInside ? null : $"The reference {name} to something outside";
        }

        if (reader.NamespaceURI == "http://www.w3.org/2000/xmlns/" || reader.Prefix == "xmlns" || reader.Name == "xmlns")
            return null;

        return UnsafeCss(value, isStyleSheet: name == "style") ? $"The value of {name}" : null;
    }

    /// <summary>Style sheets may refer to parts of the drawing only. A backslash could spell anything.</summary>
    private static bool UnsafeCss(string css, bool isStyleSheet)
    {
        var isStyle = isStyleSheet || css.Contains('{', StringComparison.Ordinal);
        return (isStyle && css.Contains('\\', StringComparison.Ordinal))
            || css.Contains("@import", StringComparison.OrdinalIgnoreCase)
            || css.Contains("javascript:", StringComparison.OrdinalIgnoreCase)
            || css.Contains("expression(", StringComparison.OrdinalIgnoreCase)
            || OutsideUrl().IsMatch(css);
    }

    private static (int Width, int Height)? SizeOf(XmlReader svg)
    {
        var box = (svg.GetAttribute("viewBox") ?? "").Split([' ', ',', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (box.Length == 4 && Pixels(box[2]) is { } boxWidth && Pixels(box[3]) is { } boxHeight)
            return (boxWidth, boxHeight);

        return Pixels(svg.GetAttribute("width")) is { } width && Pixels(svg.GetAttribute("height")) is { } height ? (width, height) : null;
    }

    private static int? Pixels(string? text)
    {
        text = text?.Replace("px", "", StringComparison.Ordinal);
        return double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
            && number is >= 1 and <= 100_000
            ? (int)Math.Round(number)
            : null;
    }

    [GeneratedRegex(@"url\(\s*(?!['""]?#)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex OutsideUrl();

    [GeneratedRegex(@"\Adata:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EmbeddedRaster();
}
