using System.Collections.Immutable;
using System.Globalization;
using LearnHub.Content;

namespace LearnHub.Web.Texts;

/// <summary>A language of the interface.</summary>
/// <param name="Tag">BCP 47.</param>
/// <param name="OwnName">How its speakers call it.</param>
/// <param name="IsRightToLeft">Direction of its script.</param>
public sealed record Language(string Tag, string OwnName, bool IsRightToLeft = false)
{
    public string Direction => IsRightToLeft ? "rtl" : "ltr";

    public CultureInfo Culture { get; } = CultureFor(Tag);

    /// <summary>Months, days and numbers of the language, but always the Gregorian calendar: the dates on German letters.</summary>
    private static CultureInfo CultureFor(string tag)
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo(tag switch { Languages.Pseudo => "de", "en" => "en-GB", _ => tag }).Clone();
        culture.DateTimeFormat.Calendar = culture.OptionalCalendars.First(calendar => calendar is GregorianCalendar);
        return CultureInfo.ReadOnly(culture);
    }
}

public static class Languages
{
    /// <summary>Shows what is not translated: every interface text is accented and bracketed. For tests and translators.</summary>
    public const string Pseudo = "qps-ploc";

    public static readonly Language Default = new("de", "Deutsch");

    public static readonly ImmutableArray<Language> All =
    [
        Default,
        new("en", "English"),
        new("uk", "Українська"),
        new("ar", "العربية", IsRightToLeft: true),
        new("vi", "Tiếng Việt"),
        new("es", "Español"),
    ];

    public static Language? Find(string? tag) => All.FirstOrDefault(language => language.Tag == tag);

    /// <summary>Direction of a course text's language, also of languages that the interface does not have.</summary>
    public static string DirectionOf(string tag) => TextDirection.Of(tag);

    /// <summary>The language's own name, or its tag where the interface does not have it.</summary>
    public static string NameOf(string tag) => Find(tag)?.OwnName ?? tag;
}
