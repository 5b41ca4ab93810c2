using LearnHub.Web.Texts;
using Microsoft.Extensions.Options;

namespace LearnHub.Web.Features.Certificates.Templates;

/// <summary>Certificates that nobody earned: to try templates with names that are hard to print.</summary>
public sealed class SampleCertificates(InterfaceTexts texts, IOptions<LearnHubOptions> options, TimeProvider time)
{
    public const string VerifyAddress = "https://lernen.musterkreis.example/verify/" + CertificateNumber.Example;
    public const string Longest = "longest";
    private const int MostModules = 12;

    /// <summary>Names of people who do not exist, by a word that stands in addresses.</summary>
    public static readonly IReadOnlyList<(string Id, string Name)> Names =
    [
        ("latin", "Zoë Müller-Nußbaumer"),
        ("cyrillic", "Олександра Ґалаґан-Щербацька"),
        ("arabic", "فاطمة الزهراء بنت عبد الرحمن"),
        ("vietnamese", "Nguyễn Thị Ngọc Ẩn Thuỷ Ưỡng"),
        ("mixed", "محمد علي (Mohammed Ali)"),
        ("single", "Suharto"),
        (Longest, "Maximiliane Alexandra Friederike von Hohenstein-Oberwiesenthal de la Encarnación Fernández y García Hernández"),
    ];

    /// <summary>With that name, in a course of the usual length; the longest one with as much as can be.</summary>
    public Certificate Of(string language, string nameId)
    {
        var words = texts.For(language).Preview;
        var now = time.GetUtcNow().UtcDateTime;
        var modules = words.SampleModules.Split(';', StringSplitOptions.TrimEntries);
        var isLongest = nameId == Longest;
        return new Certificate
        {
            Number = CertificateNumber.Example,
            AccountId = Guid.Empty,
            EnrolmentId = Guid.Empty,
            HolderName = Names.First(name => name.Id == nameId).Name,
            CourseId = "sample",
            CourseTitle = isLongest ? words.SampleLongCourse : words.SampleCourse,
            Language = language,
            Minutes = 75,
            Modules = [.. Enumerable.Range(0, isLongest ? MostModules : modules.Length).Select(i => new CertifiedModule(modules[i % modules.Length], 15, null, null))],
            ContentHash = new string('0', 64),
            Issuer = options.Value.Operator,
            CompletedAt = now,
            IssuedAt = now,
            ValidUntil = DateOnly.FromDateTime(now).AddYears(2),
        };
    }
}
