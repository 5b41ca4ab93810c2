using System.Globalization;
using System.Text;

namespace LearnHub.Web.Features.Certificates.Templates;

/// <summary>What has to be known of the scripts that names and titles are written in.</summary>
internal static class Scripts
{
    /// <summary>Direction of the first letter that has one; null where there is none.</summary>
    public static string? DirectionOf(string text)
    {
        foreach (var rune in text.EnumerateRunes().Where(Rune.IsLetter))
            return IsRightToLeft(rune) ? "rtl" : "ltr";
        return null;
    }

    /// <summary>Distance of two lines, in sizes: Arabic goes far above and below its line, and Vietnamese puts two marks on one letter.</summary>
    public static double LineHeightOf(string text) => text.EnumerateRunes().Any(IsRightToLeft) ? 1.6 : 1.36;

    /// <summary>Roughly how wide a text is, in sizes: for where nothing can measure it. Rather too wide than too narrow.</summary>
    public static double RoughWidthOf(string text) => text.EnumerateRunes().Sum(RoughWidthOf);

    private static double RoughWidthOf(Rune rune) => rune.Value switch
    {
        _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        >= 0x1100 and < 0x11A8 or >= 0x2E80 and < 0xA4D0 or >= 0xAC00 and < 0xD7A4 or >= 0xFF00 and < 0xFF61 or >= 0x20000 => 1,
        'i' or 'j' or 'l' or 'I' or ' ' or '.' or ',' or '\'' => 0.35,
        'm' or 'w' or 'M' or 'W' or 'Щ' or 'Ш' or 'Ж' or 'Ю' or 'щ' or 'ш' or 'ж' or 'ю' => 0.98,
        _ => Rune.IsUpper(rune) ? 0.76 : 0.64,
    };

    private static bool IsRightToLeft(Rune rune) =>
        rune.Value is (>= 0x0590 and < 0x0900) or (>= 0xFB1D and < 0xFE00) or (>= 0xFE70 and < 0xFF00) or (>= 0x10800 and < 0x11000) or (>= 0x1E800 and < 0x1F000);
}
