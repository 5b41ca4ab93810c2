using LearnHub.Web.Texts;
using static LearnHub.Web.Texts.PluralCategory;

namespace LearnHub.Web.Tests.Texts;

public sealed class PluralRulesTests
{
    private static readonly int[] Numbers = [0, 1, 2, 3, 5, 11, 21, 100, 101, 1_000_000];

    /// <summary>Unicode CLDR, cardinal rules, whole numbers.</summary>
    public static TheoryData<string, PluralCategory[]> Cldr => new()
    {
        { "de", [Other, One, Other, Other, Other, Other, Other, Other, Other, Other] },
        { "en", [Other, One, Other, Other, Other, Other, Other, Other, Other, Other] },
        { "es", [Other, One, Other, Other, Other, Other, Other, Other, Other, Many] },
        { "uk", [Many, One, Few, Few, Many, Many, One, Many, One, Many] },
        { "ar", [Zero, One, Two, Few, Few, Many, Many, Other, Other, Other] },
        { "vi", [Other, Other, Other, Other, Other, Other, Other, Other, Other, Other] },
    };

    [Theory]
    [MemberData(nameof(Cldr))]
    public void CategoryOf_WholeNumbers_IsAsCldrHasIt(string language, PluralCategory[] expected) =>
        Assert.Equal(expected, Numbers.Select(number => PluralRules.CategoryOf(language, number)));

    [Theory]
    [MemberData(nameof(Cldr))]
    public void CategoriesOf_HasEveryCategoryThatOccurs(string language, PluralCategory[] expected)
    {
        var needed = PluralRules.CategoriesOf(language);
        Assert.Equal([], expected.Except(needed));
        Assert.All(Enumerable.Range(0, 2_000), number => Assert.Contains(PluralRules.CategoryOf(language, number), needed));
    }
}
