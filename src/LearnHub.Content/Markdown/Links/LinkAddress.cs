using LearnHub.Content.Reading;

namespace LearnHub.Content.Markdown.Links;

internal enum LinkKind
{
    /// <summary>https: or http: to somewhere else.</summary>
    Web,
    Mail,
    Phone,
    Term,
    Course,
    Module,

    /// <summary>A heading of the same page.</summary>
    Anchor,

    /// <summary>Not one of ours: never becomes a link.</summary>
    Refused,
}

/// <summary>
/// Where a link leads. Only what is on the list becomes a link; everything else is refused, so that no spelling of <c>javascript:</c> has to be thought of.
/// </summary>
/// <param name="Value">For web, mail and phone the whole address; else what follows the colon or <c>#</c>.</param>
/// <param name="Anchor">For a module the heading in it, or null.</param>
/// <param name="IsDangerous">Whether a refused address could do harm, and is not merely a mistake.</param>
internal sealed record LinkAddress(LinkKind Kind, string Value, string? Anchor = null, bool IsDangerous = false)
{
    private static readonly LinkAddress s_dangerous = new(LinkKind.Refused, "", IsDangerous: true);

    /// <param name="url">The address after Markdown's own escapes and entities have been resolved.</param>
    public static LinkAddress Parse(string? url)
    {
        if (string.IsNullOrEmpty(url))
            return new LinkAddress(LinkKind.Refused, "");

        // Browsers skip control characters and spaces within a scheme; nothing good has them.
        foreach (var c in url)
        {
            if (c <= ' ' || c == '\\' || (char.IsControl(c) || char.IsWhiteSpace(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format))
                return s_dangerous;
        }

        if (url[0] == '#')
            return new LinkAddress(LinkKind.Anchor, url[1..]);

        var colon = url.IndexOf(':', StringComparison.Ordinal);
        var slash = url.AsSpan().IndexOfAny('/', '?', '#');
        if (colon < 0 || (slash >= 0 && slash < colon))
            return url.StartsWith("//", StringComparison.Ordinal) ? s_dangerous : new LinkAddress(LinkKind.Refused, url);

        var rest = url[(colon + 1)..];
        return url[..colon] switch
        {
            "https" or "http" => Web(url),
            "mailto" => IsMail(rest) ? new LinkAddress(LinkKind.Mail, url) : s_dangerous,
            "tel" => IsPhone(rest) ? new LinkAddress(LinkKind.Phone, url) : s_dangerous,
            "term" => new LinkAddress(LinkKind.Term, rest),
            "course" => new LinkAddress(LinkKind.Course, rest),
            "module" => Module(rest),
            _ => s_dangerous,
        };
    }

    public bool IsSecure => Kind != LinkKind.Web || Value.StartsWith("https:", StringComparison.Ordinal);

    private static LinkAddress Web(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Host.Length > 0 && uri.UserInfo.Length == 0 && url.Contains("://", StringComparison.Ordinal)
            ? new LinkAddress(LinkKind.Web, url)
            : s_dangerous;

    private static LinkAddress Module(string rest)
    {
        var hash = rest.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? new LinkAddress(LinkKind.Module, rest) : new LinkAddress(LinkKind.Module, rest[..hash], rest[(hash + 1)..]);
    }

    private static bool IsMail(string rest) =>
        rest.Length <= 2000 && rest.Contains('@', StringComparison.Ordinal) && !rest.AsSpan().ContainsAny('"', '<', '>');

    private static bool IsPhone(string rest)
    {
        var digits = rest.AsSpan();
        if (digits.StartsWith("+"))
            digits = digits[1..];
        return digits.Length is >= 2 and <= 20 && !digits.ContainsAnyExcept("0123456789-.()") && char.IsAsciiDigit(digits[0]);
    }

    /// <summary>The address for the browser, or null when it must not be a link. Only names of the allowed form reach it.</summary>
    public string? Href(PageContext page) => Kind switch
    {
        LinkKind.Web or LinkKind.Mail or LinkKind.Phone => Value,
        LinkKind.Course when Ids.IsName(Value) => $"/courses/{Value}",
        LinkKind.Module when Ids.IsName(Value) => Anchor is null ? $"/courses/{page.CourseId}/{Value}" : $"/courses/{page.CourseId}/{Value}#{Anchor}",
        LinkKind.Anchor when Value.Length > 0 => "#" + Value,
        _ => null,
    };
}
