using System.Collections.Immutable;
using System.Globalization;

namespace LearnHub.Content.Shared;

/// <summary>What rendering must know of languages.</summary>
internal static class Languages
{
    /// <summary><c>pt</c> for <c>pt-BR</c>.</summary>
    public static string Primary(string language)
    {
        var hyphen = language.IndexOf('-', StringComparison.Ordinal);
        return hyphen < 0 ? language : language[..hyphen];
    }

    /// <summary>The text in that language, else in English, else in German, else in any; and the language it is in.</summary>
    public static (string Text, string Language) Pick(ImmutableDictionary<string, string> texts, string language)
    {
        foreach (var wanted in (ReadOnlySpan<string>)[language, Primary(language), "en", "de"])
        {
            if (texts.TryGetValue(wanted, out var text))
                return (text, wanted);
        }

        var first = texts.OrderBy(text => text.Key, StringComparer.Ordinal).First();
        return (first.Value, first.Key);
    }

    /// <summary>The language's own name for itself, or its tag when the system does not know it.</summary>
    public static string NativeName(string language)
    {
        try
        {
            var name = CultureInfo.GetCultureInfo(language, predefinedOnly: true).NativeName;
            return string.IsNullOrWhiteSpace(name) ? language : name;
        }
        catch (CultureNotFoundException)
        {
            return language;
        }
    }
}
