using System.Text.RegularExpressions;

namespace LearnHub.Content.Reading;

/// <summary>What ids and file names may look like.</summary>
internal static partial class Ids
{
    /// <summary>Courses, modules, regions: part of addresses that people bookmark.</summary>
    public static bool IsName(string id) => id.Length <= 64 && Name().IsMatch(id);

    /// <summary>Questions, options, headings: lower case letters, digits, hyphens, at least two characters.</summary>
    public static bool IsId(string id) => id.Length is >= 2 and <= 64 && Name().IsMatch(id);

    /// <summary>Keys of facts.yml.</summary>
    public static bool IsKey(string key) => key.Length <= 64 && Key().IsMatch(key);

    /// <summary>A BCP 47 tag in its usual spelling.</summary>
    public static bool IsLanguage(string tag) => tag.Length <= 20 && Language().IsMatch(tag);

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"\A[a-z][a-z0-9_]*\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Key();

    [GeneratedRegex(@"\A[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Language();
}
