using System.Globalization;
using System.Text;

namespace LearnHub.Content.Grading;

/// <summary>Single values out of a form or a kept answer. Nothing here throws, whatever was sent.</summary>
internal static class FormValue
{
    /// <summary>The whole number that is written there, if it is one of the <paramref name="count"/> numbers from <paramref name="first"/> on.</summary>
    public static int? Place(string? value, int first, int count) =>
        int.TryParse(value, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
        && number >= first && number - first < count
            ? number
            : null;

    /// <summary>How a place is written.</summary>
    public static string Of(int place) => place.ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// Typed text without control characters (line breaks and tabs become spaces), what is no character (halves of surrogate pairs, U+FFFE, U+FFFF)
    /// and outer white space, cut to a length. String.Normalize refuses what is no character.
    /// </summary>
    public static string Clean(string? value, int maxLength)
    {
        var text = new StringBuilder();
        foreach (var rune in (value ?? "").EnumerateRunes())
        {
            var kept = Rune.IsControl(rune) && Rune.IsWhiteSpace(rune) ? new Rune(' ') : rune;
            var isCharacter = kept != Rune.ReplacementChar && (kept.Value & 0xFFFE) != 0xFFFE;
            if (Rune.IsControl(kept) || !isCharacter || (text.Length == 0 && Rune.IsWhiteSpace(kept)))
                continue;
            if (text.Length + kept.Utf16SequenceLength > maxLength)
                break;
            text.Append(kept);
        }
        return text.ToString().TrimEnd();
    }
}
