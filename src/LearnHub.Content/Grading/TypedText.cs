using System.Globalization;
using System.Text;

namespace LearnHub.Content.Grading;

/// <summary>Compares short texts as the course format says.</summary>
internal static class TypedText
{
    /// <summary>Whether both say the same but for case, white space, Unicode form, the spelling of umlauts and ß, and a final full stop.</summary>
    public static bool AreSame(string one, string other) => Fold(one) == Fold(other);

    private static string Fold(string text)
    {
        // Upper case, because that also joins letters with two small forms, such as the Greek sigma.
        var upper = FormValue.Clean(text, int.MaxValue).Normalize(NormalizationForm.FormC).ToUpperInvariant();
        var folded = new StringBuilder(upper.Length);
        var space = false;
        foreach (var letter in upper)
        {
            if (char.IsWhiteSpace(letter))
            {
                space = true;
                continue;
            }
            // Invisible marks, such as those that keyboards for Arabic put around Latin words.
            if (char.GetUnicodeCategory(letter) == UnicodeCategory.Format)
                continue;
            if (space && folded.Length > 0)
                folded.Append(' ');
            space = false;
            _ = letter switch
            {
                'Ä' => folded.Append("AE"),
                'Ö' => folded.Append("OE"),
                'Ü' => folded.Append("UE"),
                'ß' or 'ẞ' => folded.Append("SS"),
                _ => folded.Append(letter),
            };
        }
        if (folded.Length > 0 && folded[^1] == '.')
            folded.Length--;
        return folded.ToString().TrimEnd();
    }
}
