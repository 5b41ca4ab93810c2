using System.Collections.Immutable;
using LearnHub.Content.Shared;

namespace LearnHub.Content;

/// <summary>The direction in which a language is written.</summary>
public static class TextDirection
{
    private static readonly ImmutableHashSet<string> s_rightToLeft = ["ar", "fa", "he", "ur", "ps", "ckb", "sd", "yi", "dv", "ug"];

    /// <summary><c>rtl</c> or <c>ltr</c>, as HTML's <c>dir</c> has it.</summary>
    /// <param name="language">BCP 47; only its first part counts.</param>
    public static string Of(string language) => s_rightToLeft.Contains(Languages.Primary(language)) ? "rtl" : "ltr";
}
