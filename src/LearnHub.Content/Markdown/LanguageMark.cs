namespace LearnHub.Content.Markdown;

/// <summary>Marks text whose language differs from the page's.</summary>
internal static class LanguageMark
{
    /// <summary>The escaped text, isolated and marked where it differs.</summary>
    public static string Bdi(string text, string language, string pageLanguage) => language == pageLanguage
        ? Escape(text)
        : $"<bdi{Attributes(language, pageLanguage)}>{Escape(text)}</bdi>";

    /// <summary>The attributes for an element in that language, with a space before; "" when it is the page's.</summary>
    public static string Attributes(string language, string pageLanguage) => language == pageLanguage
        ? ""
        : $" lang=\"{Escape(language)}\" dir=\"{TextDirection.Of(language)}\"";

    /// <summary>Escapes for element content and quoted attributes; leaves all letters as they are.</summary>
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);
}
