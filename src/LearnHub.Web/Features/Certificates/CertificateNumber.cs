using System.Security.Cryptography;

namespace LearnHub.Web.Features.Certificates;

/// <summary>
/// A certificate's number, LH-XXXXX-XXXXX: Crockford's base 32 (no I, L, O, U), nine random characters (45 bits) and a check character that finds every
/// single wrong character and every swap of neighbours.
/// </summary>
public static class CertificateNumber
{
    public const string Example = "LH-7K3QX-M9V2A";
    private const string Prefix = "LH";
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 10;

    public static string New()
    {
        var random = RandomNumberGenerator.GetString(Alphabet, Length - 1);
        return Format(random + CheckCharacter(random));
    }

    /// <summary>The number as it is printed, from however somebody typed it; null when it cannot be one.</summary>
    public static string? Parse(string? typed)
    {
        if (typed is null || typed.Length > 40)
            return null;
        var letters = new string([.. typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
        if (letters.StartsWith(Prefix, StringComparison.Ordinal))
            letters = letters[Prefix.Length..];
        letters = letters.Replace('O', '0').Replace('I', '1').Replace('L', '1');
        return letters.Length == Length && letters.All(letter => Alphabet.Contains(letter, StringComparison.Ordinal)) && CheckCharacter(letters[..^1]) == letters[^1]
            ? Format(letters)
            : null;
    }

    // A weighted sum in the field of 32 elements, each place weighted with another power of x: unlike Luhn's sum it also finds 0Z written as Z0.
    private static char CheckCharacter(string text) =>
        Alphabet[text.Aggregate(0, (sum, letter) => TimesX(sum ^ Alphabet.IndexOf(letter, StringComparison.Ordinal)))];

    // Modulo x⁵ + x² + 1.
    private static int TimesX(int element) => (element << 1) ^ ((element & 16) == 0 ? 0 : 0b100101);

    private static string Format(string letters) => $"{Prefix}-{letters[..5]}-{letters[5..]}";
}
