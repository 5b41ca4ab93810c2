using System.Globalization;
using System.Text;

namespace LearnHub.Web.Texts;

/// <summary>A text with places {0}, {1} … for values, which are written as the language writes numbers.</summary>
public sealed class Pattern(string text, CultureInfo culture)
{
    private readonly CompositeFormat format = CompositeFormat.Parse(text);

    public CultureInfo Culture => culture;

    public string With(params ReadOnlySpan<object?> values) => string.Format(culture, format, values);

    public override string ToString() => text;
}

/// <summary>A text with one form for each plural category of the language; {0} is the number.</summary>
public sealed class Plural(IReadOnlyDictionary<PluralCategory, Pattern> forms, string language)
{
    public string For(int number, params ReadOnlySpan<object?> more) =>
        forms[PluralRules.CategoryOf(language, number)].With([number, .. more]);
}
