using System.Globalization;
using LearnHub.Web.Texts;

namespace LearnHub.Web.Features.Accounts;

/// <summary>
/// The name on a certificate: letters of any script, as in the passport; nothing that could break the print or pretend to be more text. Brackets, slashes,
/// colons and digits are in no name, but in what somebody would like to have attested beside it.
/// </summary>
public static class PrintedName
{
    public const int FewestLetters = 2;
    public const int MostLetters = 80;
    public const int MostWords = 10;
    private const string Signs = " .,'’ʼ‘`·-‐‑–";

    public static (string? Name, PrintedNameProblem? Problem) Check(string? input)
    {
        var words = (input ?? "").Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var name = string.Join(' ', words);
        if (name.Length == 0)
            return (null, PrintedNameProblem.Missing);
        if (name.Length > MostLetters || words.Length > MostWords)
            return (null, PrintedNameProblem.TooLong);
        if (!name.EnumerateRunes().All(IsPrintable))
            return (null, PrintedNameProblem.Wrong);
        return name.EnumerateRunes().Count(System.Text.Rune.IsLetter) < FewestLetters ? (null, PrintedNameProblem.TooShort) : (name, null);
    }

    public static string WordFor(this CertificatesTexts texts, PrintedNameProblem problem) => problem switch
    {
        PrintedNameProblem.Missing => texts.NameMissing,
        PrintedNameProblem.TooShort => texts.NameTooShort,
        PrintedNameProblem.TooLong => texts.NameTooLong.With(MostLetters, MostWords),
        _ => texts.NameWrong,
    };

    // The two zero-width joiners shape Persian and Indian names; every other format or control character is refused.
    private static bool IsPrintable(System.Text.Rune rune) =>
        System.Text.Rune.IsLetter(rune)
        || System.Text.Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber
        || rune.Value is 0x200C or 0x200D
        || (rune.IsBmp && Signs.Contains((char)rune.Value, StringComparison.Ordinal));
}

public enum PrintedNameProblem
{
    Missing,
    TooShort,
    TooLong,
    Wrong,
}
