using System.Globalization;
using System.Text;

namespace LearnHub.Content.Grading;

/// <summary>
/// Reads a number as people write it: <c>14</c>, <c>14,0</c>, <c>1.000,5</c>, <c>1,000.5</c>, <c>13,90 €</c>, <c>9,3 %</c>, in the digits of any script.
/// White space and the apostrophe between thousands do not count. Words other than EUR and Euro are refused: "14 months" is not 14 days.
/// </summary>
/// <remarks>
/// With two kinds of separators the last is the decimal one; one that comes more than once groups thousands; U+066B and U+066C say which they are.
/// A single point or comma before exactly three digits (<c>1.000</c>) can be either. It groups thousands, unless the answer or its tolerance has a
/// fraction and the answer is less than 1000: only then would anybody type three decimals. <c>0.500</c> is always one half.
/// </remarks>
internal static class TypedNumber
{
    private const char ArabicDecimal = '\u066B';
    private const char ArabicThousands = '\u066C';

    private static readonly string[] Units = ["EURO", "EUR", "€", "%"];

    /// <summary>The number that was typed in answer to that question, or null when it is none.</summary>
    public static decimal? Read(string typed, NumberQuestion question)
    {
        var number = Plain(typed);
        if (number.EndsWith('.'))
            number = number[..^1];
        number = WithoutUnit(number);
        var sign = number.StartsWith('-') ? "-" : "";
        if (number.StartsWith('-') || number.StartsWith('+'))
            number = number[1..];

        var point = DecimalPoint(number, question);
        var whole = Ungrouped(point < 0 ? number : number[..point]);
        var fraction = point < 0 ? "0" : number[(point + 1)..];
        if (whole is null || !IsDigits(fraction) || (whole.Length == 0 && point < 0))
            return null;
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return decimal.TryParse($"{sign}{whole}.{fraction}", style, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static string Plain(string typed)
    {
        var plain = new StringBuilder();
        foreach (var rune in FormValue.Clean(typed, SheetQuestion.MaxTypedLength).EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category == UnicodeCategory.DecimalDigitNumber)
                plain.Append(FormValue.Of((int)Rune.GetNumericValue(rune)));
            else if (category != UnicodeCategory.Format && !Rune.IsWhiteSpace(rune))
                plain.Append(rune.Value switch
                {
                    '\u2212' or '\u2013' => "-",
                    '\u060C' => ",",
                    '\u066A' => "%",
                    '\'' or '\u2019' => "",
                    _ => Rune.ToUpperInvariant(rune).ToString(),
                });
        }
        return plain.ToString();
    }

    private static string WithoutUnit(string number)
    {
        foreach (var unit in Units)
        {
            if (number.EndsWith(unit, StringComparison.Ordinal))
                return number[..^unit.Length];
            if (number.StartsWith(unit, StringComparison.Ordinal))
                return number[unit.Length..];
        }
        return number;
    }

    private static int DecimalPoint(string number, NumberQuestion question)
    {
        var arabic = number.IndexOf(ArabicDecimal, StringComparison.Ordinal);
        if (arabic >= 0)
            return arabic;
        var last = number.LastIndexOfAny(['.', ',', ArabicThousands]);
        if (last < 0 || number[last] == ArabicThousands || number.IndexOf(number[last], StringComparison.Ordinal) < last)
            return -1;
        var alone = number.IndexOfAny(['.', ',', ArabicThousands]) == last;
        var either = alone && last is >= 1 and <= 3 && number.Length - last == 4 && number[0] != '0';
        return either && !AsksForDecimals(question) ? -1 : last;
    }

    private static bool AsksForDecimals(NumberQuestion question) =>
        (!decimal.IsInteger(question.Answer) || !decimal.IsInteger(question.Tolerance)) && decimal.Abs(question.Answer) < 1000;

    /// <summary>The digits of a whole number (possibly none); null where separators do not stand between thousands.</summary>
    private static string? Ungrouped(string whole)
    {
        var separator = whole.IndexOfAny(['.', ',', ArabicThousands]);
        if (separator < 0)
            return whole.Length == 0 || IsDigits(whole) ? whole : null;
        var groups = whole.Split(whole[separator]);
        return groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(group => group.Length == 3) && groups.All(IsDigits)
            ? string.Concat(groups)
            : null;
    }

    private static bool IsDigits(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);
}
