using System.Text;
using System.Text.RegularExpressions;
using LearnHub.Content.Shared;
using LearnHub.Content.Yaml;

namespace LearnHub.Content.Markdown.Figures;

/// <summary>A figure as a language shows it on a day.</summary>
/// <param name="Text">Plain text.</param>
/// <param name="Language">The language that the text is in; null for digits and the like, which read from left to right everywhere.</param>
/// <param name="IsBlank">A contact that nobody has filled in; the text is its name.</param>
internal sealed partial record ShownFigure(string Text, string? Language, bool IsBlank)
{
    /// <summary>Null for a figure that does not exist or has no value on that day.</summary>
    public static ShownFigure? Of(FigureInline figure, PageContext page)
    {
        var day = page.On;
        if (figure.Day is not null && !Dates.TryRead(figure.Day, out day))
            return null;

        switch (page.Facts.Find(figure.Key))
        {
            case NumberFact fact when fact.On(day) is { } value:
                return new ShownFigure(FigureFormat.Format(value, fact.Unit, page.Language), null, IsBlank: false);
            case TextFact { Texts: var texts } when texts.TryGetValue(TextFact.EveryLanguage, out var text):
                return new ShownFigure(text, null, IsBlank: false);
            case TextFact fact:
                var (words, language) = Languages.Pick(fact.Texts, page.Language);
                return new ShownFigure(words, language, IsBlank: false);
            case BlankFact blank:
                var (name, nameLanguage) = Languages.Pick(blank.Texts, page.Language);
                return new ShownFigure(name, nameLanguage, IsBlank: true);
            default:
                return null;
        }
    }

    /// <summary>As plain text says it.</summary>
    public string Plain(PageContext page) => IsBlank ? page.Words.NotFilledIn.Replace("{0}", Text, StringComparison.Ordinal) : Text;

    /// <summary>The address it leads to, or null: a telephone number, an e-mail address, a web address.</summary>
    public string? Address()
    {
        if (IsBlank)
            return null;

        if (PhoneNumber().IsMatch(Text))
            return TelephoneAddress(Text);

        if (MailAddress().IsMatch(Text))
            return "mailto:" + Text;

        return Uri.TryCreate(Text, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && !Text.Any(char.IsWhiteSpace) && !Text.Any(char.IsControl) ? Text : null;
    }

    private static string TelephoneAddress(string text)
    {
        var digits = new StringBuilder("tel:");
        foreach (var c in text.Replace("(0)", "", StringComparison.Ordinal))
        {
            if (char.IsAsciiDigit(c) || (c == '+' && digits.Length == 4))
                digits.Append(c);
        }

        return digits.ToString();
    }

    // With a + or at least six digits from a 0 on, or one of the short numbers that everybody can call; not "8-12" or a postcode.
    [GeneratedRegex(@"\A(\+[0-9]|0([ ()/–-]*[0-9]){5}|11[0-9])[0-9 ()/–-]*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PhoneNumber();

    [GeneratedRegex(@"\A[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MailAddress();
}
