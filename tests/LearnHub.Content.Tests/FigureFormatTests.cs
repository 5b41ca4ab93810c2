using System.Globalization;
using LearnHub.Content.Shared;

namespace LearnHub.Content.Tests;

public class FigureFormatTests
{
    private const char Space = '\u00A0';

    [Theory]
    [InlineData("de", "13.90", "13,90_€")]
    [InlineData("en", "13.90", "€13.90")]
    [InlineData("uk", "13.90", "13,90_€")]
    [InlineData("ar", "13.90", "13.90_€")]
    [InlineData("vi", "13.90", "13,90_€")]
    [InlineData("es", "13.90", "13,90_€")]
    [InlineData("de", "30000", "30.000_€")]
    [InlineData("en", "30000", "€30,000")]
    [InlineData("uk", "30000", "30_000_€")]
    [InlineData("ar", "30000", "30,000_€")]
    [InlineData("vi", "30000", "30.000_€")]
    [InlineData("es", "30000", "30_000_€")]
    [InlineData("es", "1000", "1000_€")]
    [InlineData("de", "1000", "1.000_€")]
    [InlineData("de", "13.9", "13,90_€")]
    [InlineData("de", "14", "14_€")]
    [InlineData("de", "14.00", "14,00_€")]
    [InlineData("de", "1234567.89", "1.234.567,89_€")]
    [InlineData("de", "-5", "−5_€")]
    [InlineData("en", "-5", "−€5")]
    [InlineData("de-AT", "13.90", "13,90_€")]
    [InlineData("pl", "13.90", "13,90_€")]
    [InlineData("xx", "13.90", "€13.90")]
    public void Amounts(string language, string value, string shown) => Assert.Equal(shown.Replace('_', Space), Format(value, FactUnit.Money, language));

    [Theory]
    [InlineData("de", "9,3_%")]
    [InlineData("en", "9.3%")]
    [InlineData("uk", "9,3%")]
    [InlineData("ar", "9.3%")]
    [InlineData("vi", "9,3%")]
    [InlineData("es", "9,3_%")]
    public void Percentages(string language, string shown) => Assert.Equal(shown.Replace('_', Space), Format("9.3", FactUnit.Percent, language));

    [Theory]
    [InlineData("de", "14", "14")]
    [InlineData("ar", "14", "14")]
    [InlineData("de", "1.5", "1,5")]
    public void Numbers(string language, string value, string shown) => Assert.Equal(shown, Format(value, FactUnit.Number, language));

    private static string Format(string value, FactUnit unit, string language)
    {
        var number = decimal.Parse(value, CultureInfo.InvariantCulture);
        return FigureFormat.Format(new FactValue(default, null, number, number.Scale), unit, language);
    }
}
