using System.Collections.Immutable;
using System.Globalization;

namespace LearnHub.Content.Shared;

/// <summary>
/// How languages write amounts, percentages and numbers. The six interface languages are a table of our own, always with Latin digits, because these are the digits on
/// German letters and bank statements; other languages follow the system's culture data.
/// </summary>
internal static class FigureFormat
{
    private const char NoBreakSpace = '\u00A0';

    private static readonly ImmutableDictionary<string, Style> s_styles = new Dictionary<string, Style>(StringComparer.Ordinal)
    {
        ["de"] = new(',', ".", 4, CurrencyFirst: false, PercentSpace: true),
        ["en"] = new('.', ",", 4, CurrencyFirst: true, PercentSpace: false),
        ["uk"] = new(',', "\u00A0", 4, CurrencyFirst: false, PercentSpace: false),
        ["ar"] = new('.', ",", 4, CurrencyFirst: false, PercentSpace: false),
        ["vi"] = new(',', ".", 4, CurrencyFirst: false, PercentSpace: false),
        ["es"] = new(',', "\u00A0", 5, CurrencyFirst: false, PercentSpace: true),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    public static string Format(FactValue value, FactUnit unit, string language)
    {
        var style = StyleOf(language);
        switch (unit)
        {
            case FactUnit.Money:
                // Round amounts are written without ",00", all others with cents.
                var amount = Number(value.Value, value.Decimals == 0 ? 0 : Math.Max(2, value.Decimals), style);
                return style.CurrencyFirst ? CurrencyBefore(amount) : $"{amount}{NoBreakSpace}€";
            case FactUnit.Percent:
                var percent = Number(value.Value, value.Decimals, style);
                return style.PercentSpace ? $"{percent}{NoBreakSpace}%" : $"{percent}%";
            default:
                return Number(value.Value, value.Decimals, style);
        }
    }

    private static string CurrencyBefore(string amount) => amount[0] == '−' ? $"−€{amount[1..]}" : $"€{amount}";

    private static string Number(decimal value, int decimals, Style style)
    {
        var digits = Math.Abs(value).ToString($"F{decimals}", CultureInfo.InvariantCulture);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? digits : digits[..point];
        var grouped = whole.Length >= style.GroupFrom ? Grouped(whole, style.Group) : whole;
        var sign = value < 0 ? "−" : "";
        return point < 0 ? sign + grouped : $"{sign}{grouped}{style.Decimal}{digits[(point + 1)..]}";
    }

    private static string Grouped(string whole, string separator)
    {
        for (var i = whole.Length - 3; i > 0; i -= 3)
            whole = whole.Insert(i, separator);
        return whole;
    }

    private static Style StyleOf(string language)
    {
        if (s_styles.GetValueOrDefault(Languages.Primary(language)) is { } style)
            return style;

        try
        {
            var format = CultureInfo.GetCultureInfo(language, predefinedOnly: true).NumberFormat;
            return new Style(
                format.NumberDecimalSeparator is [var point] ? point : ',',
                format.NumberGroupSeparator,
                4,
                CurrencyFirst: format.CurrencyPositivePattern is 0 or 2,
                PercentSpace: format.PercentPositivePattern == 0);
        }
        catch (CultureNotFoundException)
        {
            return s_styles["en"];
        }
    }

    /// <param name="GroupFrom">From how many digits on thousands are set apart.</param>
    private sealed record Style(char Decimal, string Group, int GroupFrom, bool CurrencyFirst, bool PercentSpace);
}
