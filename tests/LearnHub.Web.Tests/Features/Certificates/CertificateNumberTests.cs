using FsCheck;
using FsCheck.Fluent;
using LearnHub.Web.Features.Certificates;

namespace LearnHub.Web.Tests.Features.Certificates;

public sealed class CertificateNumberTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static readonly int[] Places = [3, 4, 5, 6, 7, 9, 10, 11, 12, 13];
    private static readonly Gen<string> Numbers = Gen.Choose(0, int.MaxValue).Select(_ => CertificateNumber.New());

    [Fact]
    public void Parse_NewNumber_IsItself() => Holds(Numbers, number => Assert.Equal(number, CertificateNumber.Parse(number)));

    [Fact]
    public void New_NumbersDiffer() => Assert.Equal(2_000, Enumerable.Range(0, 2_000).Select(_ => CertificateNumber.New()).Distinct().Count());

    [Fact]
    public void Example_IsAPossibleNumber() => Assert.Equal(CertificateNumber.Example, CertificateNumber.Parse(CertificateNumber.Example));

    [Fact]
    public void Parse_OneCharacterWrong_IsNoNumber() =>
        Holds(Numbers, number =>
        {
            foreach (var place in Places)
            {
                foreach (var letter in Alphabet.Where(letter => letter != number[place]))
                    Assert.Null(CertificateNumber.Parse(number[..place] + letter + number[(place + 1)..]));
            }
        });

    [Fact]
    public void Parse_TwoNeighboursSwapped_IsNoNumber() =>
        Holds(Numbers, number =>
        {
            foreach (var (place, next) in Places.Zip(Places.Skip(1)).Where(pair => number[pair.First] != number[pair.Second]))
                Assert.Null(CertificateNumber.Parse(Swapped(number, place, next)));
        });

    [Fact]
    public void Parse_AnyTwoNeighboursSwapped_IsNoNumber()
    {
        // Each pair of letters, also those that chance seldom puts beside each other.
        foreach (var (one, other) in Alphabet.SelectMany(one => Alphabet.Where(other => other != one).Select(other => (one, other))))
        {
            var number = Alphabet.Select(check => CertificateNumber.Parse($"LH-{one}{other}3QX-M9V2{check}")).Single(number => number is not null)!;
            Assert.Null(CertificateNumber.Parse(Swapped(number, 3, 4)));
        }
    }

    [Fact]
    public void Parse_LettersThatLookLikeDigits_AreRead() =>
        Holds(Numbers, number => Assert.Equal(number, CertificateNumber.Parse(number.Replace('0', 'O').Replace('1', 'I'))));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("LH")]
    [InlineData("LH-")]
    [InlineData("LH-00000-0000U")]
    public void Parse_NoNumber_IsNull(string? typed) => Assert.Null(CertificateNumber.Parse(typed));

    private static string Swapped(string number, int one, int other)
    {
        var letters = number.ToCharArray();
        (letters[one], letters[other]) = (letters[other], letters[one]);
        return new string(letters);
    }

    private static void Holds<T>(Gen<T> values, Action<T> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(values.ToArbitrary(), property));
}
