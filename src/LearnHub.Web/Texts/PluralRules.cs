namespace LearnHub.Web.Texts;

/// <summary>
/// The plural category of a whole number, as Unicode CLDR 46 has it (cardinal rules for integers without decimals).
/// </summary>
public static class PluralRules
{
    public static PluralCategory CategoryOf(string language, int number)
    {
        var n = Math.Abs((long)number);
        var (lastDigit, lastTwo) = (n % 10, n % 100);
        return language switch
        {
            "uk" when lastDigit == 1 && lastTwo != 11 => PluralCategory.One,
            "uk" when lastDigit is >= 2 and <= 4 && lastTwo is not (>= 12 and <= 14) => PluralCategory.Few,
            "uk" => PluralCategory.Many,
            "ar" when n == 0 => PluralCategory.Zero,
            "ar" when n == 1 => PluralCategory.One,
            "ar" when n == 2 => PluralCategory.Two,
            "ar" when lastTwo is >= 3 and <= 10 => PluralCategory.Few,
            "ar" when lastTwo is >= 11 and <= 99 => PluralCategory.Many,
            "vi" => PluralCategory.Other,
            "es" when n != 0 && n % 1_000_000 == 0 => PluralCategory.Many,
            _ when language != "ar" && n == 1 => PluralCategory.One,
            _ => PluralCategory.Other,
        };
    }

    /// <summary>The categories that a text of that language must have.</summary>
    public static IReadOnlyList<PluralCategory> CategoriesOf(string language) => language switch
    {
        "uk" => [PluralCategory.One, PluralCategory.Few, PluralCategory.Many],
        "ar" => [PluralCategory.Zero, PluralCategory.One, PluralCategory.Two, PluralCategory.Few, PluralCategory.Many, PluralCategory.Other],
        "vi" => [PluralCategory.Other],
        "es" => [PluralCategory.One, PluralCategory.Many, PluralCategory.Other],
        _ => [PluralCategory.One, PluralCategory.Other],
    };
}

public enum PluralCategory
{
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}
