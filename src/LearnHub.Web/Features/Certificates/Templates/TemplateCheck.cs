using System.Collections.Frozen;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using LearnHub.Content;

namespace LearnHub.Web.Features.Certificates.Templates;

/// <summary>
/// What is wrong with a template, by line and column. A template is a drawing and nothing else: only elements that draw, no script, nothing from elsewhere,
/// and placeholders only where a person's name cannot become more than text.
/// </summary>
internal sealed partial class TemplateCheck
{
    private const int LongestFile = 2_000_000;

    private static readonly FrozenSet<string> Elements = FrozenSet.ToFrozenSet(
    [
        "svg", "g", "defs", "symbol", "use", "title", "desc", "metadata", "style", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "textPath",
        "image", "a", "switch", "linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern", "marker", "filter", "feBlend", "feColorMatrix", "feComponentTransfer",
        "feComposite", "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur", "feMerge", "feMergeNode", "feMorphology", "feOffset", "feTile", "feTurbulence",
    ]);

    /// <summary>What drawing programs write beside the drawing; it is left out of the certificate.</summary>
    private static readonly FrozenSet<string> OfPrograms = FrozenSet.ToFrozenSet(
    [
        "http://www.inkscape.org/namespaces/inkscape", "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "http://creativecommons.org/ns#", "http://web.resource.org/cc/", "http://purl.org/dc/elements/1.1/",
    ]);

    private static readonly FrozenSet<string> Placeholders = typeof(CertificateValues).GetProperties().Select(property => property.Name).ToFrozenSet();
    private static readonly FrozenSet<string> Needed = FrozenSet.ToFrozenSet(["Name", "Course", "Number", "VerifyAddress"]);

    /// <summary>Those that hold nothing that a person typed: they may stand in attributes and styles.</summary>
    private static readonly FrozenSet<string> Safe = FrozenSet.ToFrozenSet(["Accent", "Ink", "Paper", "Lang", "Dir"]);

    private readonly List<Problem> problems = [];
    private readonly string file;
    private readonly string text;

    private TemplateCheck(string file, string text) => (this.file, this.text) = (file, text);

    public static IReadOnlyList<Problem> OfTemplate(string file, string text)
    {
        var check = new TemplateCheck(file, text);
        check.CheckPlaceholders();
        if (check.Read() is { } page)
        {
            check.CheckPage(page);
            foreach (var element in page.Descendants())
                check.CheckElement(element);
        }

        return check.problems;
    }

    /// <summary>A logo is held to the same, except that it has no placeholders and no size to keep.</summary>
    public static IReadOnlyList<Problem> OfLogo(string file, string text)
    {
        var check = new TemplateCheck(file, text);
        foreach (var element in check.Read()?.Descendants() ?? [])
            check.CheckElement(element);
        return check.problems;
    }

    private XDocument? Read()
    {
        if (text.Length > LongestFile)
        {
            Add(1, 1, "template-size", $"It is longer than {LongestFile} letters.");
            return null;
        }

        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var page = XDocument.Load(reader, LoadOptions.SetLineInfo);
            if (page.Root!.Name != PageLayout.Svg + "svg")
                Add(page.Root, "template-root", "It does not begin with an svg element in the namespace of SVG.");
            foreach (var instruction in page.DescendantNodes().OfType<XProcessingInstruction>())
                Add(instruction, "template-instruction", $"The instruction <?{instruction.Target} …?> is not allowed.");
            return page;
        }
        catch (XmlException broken)
        {
            Add(broken.LineNumber, broken.LinePosition, "template-xml", broken.Message);
            return null;
        }
    }

    private void CheckPlaceholders()
    {
        var found = new HashSet<string>();
        foreach (Match placeholder in Placeholder().Matches(text))
        {
            var name = placeholder.Groups["name"].Value.Trim();
            found.Add(name);
            if (!Placeholders.Contains(name) || placeholder.Value.Contains("{{{", StringComparison.Ordinal))
                Add(placeholder.Index, "template-placeholder", $"There is no placeholder {placeholder.Value}; there are {string.Join(", ", Placeholders.Order(StringComparer.Ordinal))}.");
        }

        foreach (var missing in Needed.Except(found).Order(StringComparer.Ordinal))
            Add(1, 1, "template-missing", $"The certificate does not show {{{{{missing}}}}}.");
    }

    private void CheckPage(XDocument page)
    {
        if (PageLayout.SizeOf(page.Root!) is not { } size || Math.Abs((Math.Max(size.Width, size.Height) / Math.Min(size.Width, size.Height)) - Math.Sqrt(2)) > 0.01)
            Add(page.Root!, "template-page", "The viewBox is not that of an A4 page, such as 0 0 1123 794 or 0 0 794 1123.");
        if (PageLayout.WithId(page, PageLayout.QrId) is not { } qr)
            Add(page.Root!, "template-qr", $"There is no element with id=\"{PageLayout.QrId}\", a square rect, for the code.");
        else if (qr.Name != PageLayout.Svg + "rect" || PageLayout.Number((string?)qr.Attribute("width")) is not > 0)
            Add(qr, "template-qr", "The place of the code is a rect with x, y and width.");
        foreach (var fitted in page.Descendants(PageLayout.Svg + "text").Where(text => text.Attribute(PageLayout.Fit) is not null))
        {
            if (PageLayout.BoxOf(fitted) is null || PageLayout.FontSizeOf(fitted) is not > 0 || PageLayout.Number((string?)fitted.Attribute("y")) is null)
                Add(fitted, "template-fit", "A text with data-fit=\"width height\" needs these two numbers, a y, and its font-size in pixels on itself.");
        }
    }

    private void CheckElement(XElement element)
    {
        var space = element.Name.NamespaceName;
        if (OfPrograms.Contains(space))
            return;
        if (space != PageLayout.Svg.NamespaceName || !Elements.Contains(element.Name.LocalName))
            Add(element, "template-element", $"The element {element.Name.LocalName} is not allowed: a template draws, it runs, embeds and animates nothing.");
        if (element.Name.LocalName == "style")
            CheckStyle(element, element.Value);
        foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && !OfPrograms.Contains(attribute.Name.NamespaceName)))
            CheckAttribute(element, attribute);
    }

    private void CheckAttribute(XElement element, XAttribute attribute)
    {
        var (name, value) = (attribute.Name.LocalName, attribute.Value.Trim());
        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
            Add(attribute, "template-event", $"The attribute {name} is not allowed: a template runs nothing.");
        else if (name == "href")
            CheckReference(element, attribute, value);
        else if (name is "src" or "base" or "data")
            Add(attribute, "template-reference", $"The attribute {name} is not allowed: everything has to stand in the file itself.");
        else if (attribute.Name != PageLayout.If)
            CheckStyle(attribute, value);
    }

    private void CheckReference(XElement element, XAttribute attribute, string value)
    {
        var allowed = element.Name.LocalName switch
        {
            "a" => value == "{{VerifyAddress}}",
            "image" => value == "{{Logo}}" || DataPicture().IsMatch(value),
            _ => value.StartsWith('#') && !value.Contains("{{", StringComparison.Ordinal),
        };
        if (!allowed)
            Add(attribute, "template-reference", "It refers to something outside: allowed are #id, on image a PNG or JPEG within the file (data:image/…) or {{Logo}}, on a {{VerifyAddress}}.");
    }

    private void CheckStyle(XObject place, string style)
    {
        if (style.Contains('\\', StringComparison.Ordinal) || style.Contains("@import", StringComparison.OrdinalIgnoreCase) || style.Contains("javascript:", StringComparison.OrdinalIgnoreCase)
            || Url().Matches(style).Any(url => !url.Groups["target"].Value.Trim('"', '\'', ' ').StartsWith('#')) || OtherUrl().IsMatch(style))
            Add(place, "template-reference", "It refers to something outside: a url() may only name a #id of the file; \\ and @import are not allowed.");
        foreach (Match placeholder in Placeholder().Matches(style).Where(found => !Safe.Contains(found.Groups["name"].Value.Trim())))
            Add(place, "template-placeholder", $"{placeholder.Value} may stand in texts only; in attributes and styles {string.Join(", ", Safe.Order(StringComparer.Ordinal))} may.");
    }

    private void Add(IXmlLineInfo place, string code, string message) => Add(place.LineNumber, place.LinePosition, code, message);

    private void Add(int index, string code, string message)
    {
        var line = text.AsSpan(0, index).Count('\n') + 1;
        Add(line, index - text.AsSpan(0, index).LastIndexOf('\n'), code, message);
    }

    private void Add(int line, int column, string code, string message) => problems.Add(new Problem(file, line, column, Severity.Error, code, message));

    [GeneratedRegex(@"\{\{\{?(?<name>.*?)(\}\}\}?|$)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"url\s*\((?<target>[^)]*)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Url();

    // CSS has further ways to name a file.
    [GeneratedRegex(@"(image-set|src|image|element)\s*\(", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex OtherUrl();

    [GeneratedRegex(@"^data:image/(png|jpeg);base64,[A-Za-z0-9+/=\s]+\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DataPicture();
}
