using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LearnHub.Web.Tests.Support;
using LearnHub.Web.Texts;

namespace LearnHub.Web.Tests.Texts;

public sealed partial class InterfaceTextsTests
{
    private static readonly Dictionary<string, Dictionary<string, string>> All =
        Languages.All.ToDictionary(language => language.Tag, language => Flat(JsonNode.Parse(File.ReadAllText(Repository.Path("src", "LearnHub.Web", "Texts", $"{language.Tag}.json")))!.AsObject(), ""));

    public static TheoryData<string> Tags => [.. Languages.All.Select(language => language.Tag)];

    [Theory]
    [MemberData(nameof(Tags))]
    public void Texts_HaveTheSameKeysInEveryLanguage(string tag) =>
        Assert.Equal(Keys("de"), Keys(tag));

    [Theory]
    [MemberData(nameof(Tags))]
    public void Texts_HaveTheSamePlacesInEveryLanguage(string tag)
    {
        var differing = All[tag].Where(text => text.Key != "language" && !Places(text.Value).SequenceEqual(Places(InGerman(text.Key)))
            // A form for exactly one, two or no things may say the number in a word.
            && !(IsOneNumber(text.Key) && Places(text.Value).SequenceEqual(Places(InGerman(text.Key)).Except(["{0}"])))).Select(text => $"{text.Key}: {text.Value}");
        Assert.Equal([], differing);
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Texts_AreNeitherEmptyNorPadded(string tag) =>
        Assert.Equal([], All[tag].Where(text => text.Value.Length == 0 || text.Value != text.Value.Trim() || text.Value.Contains("  ", StringComparison.Ordinal)).Select(text => text.Key));

    [Theory]
    [InlineData("Noch {0} Minuten", "[Nöçh {0} Mîñûtéñ ···]")]
    [InlineData("{0:d} und {1}", "[{0:d} ûñd {1} ···]")]
    [InlineData("", "[ ···]")]
    public void Accent_LeavesPlacesAlone(string text, string accented) => Assert.Equal(accented, PseudoLocale.Accent(text));

    [Fact]
    public void For_UnknownLanguage_IsGerman()
    {
        var texts = new InterfaceTexts();
        Assert.Same(texts.For("de"), texts.For("fr"));
        Assert.StartsWith("[", texts.For(Languages.Pseudo).Site.Courses, StringComparison.Ordinal);
    }

    [Fact]
    public void Plural_UsesTheFormAndWritesTheNumberAsTheLanguageDoes()
    {
        var texts = new InterfaceTexts();
        Assert.Equal("1 Minute", texts.For("de").Catalogue.Minutes.For(1));
        Assert.Equal("5 хвилин", texts.For("uk").Catalogue.Minutes.For(5));
        Assert.Equal("2 minutes", texts.For("en").Catalogue.Minutes.For(2));
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Dates_AreGregorianInEveryLanguage(string tag) =>
        Assert.Contains("2026", new DateOnly(2026, 8, 20).ToString("D", Languages.Find(tag)!.Culture));

    private static IEnumerable<string> Keys(string tag) => All[tag].Keys.Select(WithoutForm).Distinct().Order(StringComparer.Ordinal);

    private static string InGerman(string key) => All["de"].GetValueOrDefault(key) ?? All["de"][WithoutForm(key) + ".other"];

    private static string WithoutForm(string key) => Form().Replace(key, "");

    private static bool IsOneNumber(string key) => key.EndsWith(".one", StringComparison.Ordinal) || key.EndsWith(".two", StringComparison.Ordinal) || key.EndsWith(".zero", StringComparison.Ordinal);

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => $"{{{match.Groups["number"].Value}}}").Distinct().Order(StringComparer.Ordinal);

    private static Dictionary<string, string> Flat(JsonObject node, string path) =>
        node.SelectMany(pair => pair.Value is JsonObject child
            ? Flat(child, $"{path}{pair.Key}.").AsEnumerable()
            : [KeyValuePair.Create(path + pair.Key, pair.Value!.GetValue<string>())]).ToDictionary();

    [GeneratedRegex(@"\{(?<number>\d+)(:[^}]*)?\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"\.(zero|one|two|few|many|other)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
