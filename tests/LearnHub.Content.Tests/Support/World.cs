using System.Collections.Immutable;
using System.Text;
using LearnHub.Content.Markdown;
using LearnHub.Content.Pictures;
using LearnHub.Content.Reading;
using LearnHub.Content.Shared;

namespace LearnHub.Content.Tests.Support;

/// <summary>The little library that the examples stand in; Specs/README.md shows it to their readers.</summary>
internal static class World
{
    public const string Front = "---\ntitle: Ein Modul\nminutes: 5\nlevel: B2\nchecked: 2026-08-19\n---\n";
    public const string TranslationFront = "---\ntitle: Translated\ntranslates: STAMP\nreviewed: true\n---\n";

    public static readonly DateOnly Day = new(2026, 11, 22);

    public static readonly ImmutableDictionary<string, string> Texts = new Dictionary<string, string>
    {
        ["facts.yml"] =
            """
            min_wage_hour: { unit: EUR/hour, source: MiLoV5, checked: 2026-08-19, values: [ { from: 2026-01-01, value: 13.90 }, { from: 2027-01-01, value: 14.60, until: 2027-12-31 } ] }
            fine: { unit: EUR, source: BMG § 54, checked: 2026-08-19, values: [ { from: 2026-01-01, value: 30000 } ] }
            care_share: { unit: percent, source: SGB XI, checked: 2026-08-19, values: [ { from: 2026-01-01, value: 9.3 } ] }
            old_fee: { unit: EUR, source: x, checked: 2026-08-19, values: [ { from: 2020-01-01, value: 5, until: 2025-12-31 } ] }
            emergency_number: { text: "112", source: gesund.bund.de, checked: 2026-08-19 }
            office_phone: { text: "+49 (0) 371 488-0", source: x, checked: 2026-08-19 }
            office_site: { text: "https://example.org/amt?a=1&b=2", source: x, checked: 2026-08-19 }
            office_name: { text: { de: "Bürger<büro", en: citizens' office }, source: x, checked: 2026-08-19 }
            foreigners_office_phone: { blank: { de: Telefon der Ausländerbehörde, en: phone of the foreigners' office } }
            """,
        ["glossary.yml"] =
            """
            anmeldung:
              term: Anmeldung
              explain: { de: Sie sagen dem Amt Ihre Adresse., en: You tell the office your address. }
              translations: { en: address registration, uk: реєстрація адреси, ar: تسجيل السكن }
            visum:
              term: Visum
              explain: { de: Die Erlaubnis zur Einreise. }
              translations: { en: visa }
            """,
        ["regions/sachsen.yml"] =
            """
            name: { de: Sachsen, en: Saxony }
            facts:
              care_share: { unit: percent, source: SGB XI § 58, checked: 2026-08-19, values: [ { from: 2026-01-01, value: 10.1 } ] }
              saxon_only: { text: Dresden, source: x, checked: 2026-08-19 }
            """,
        ["regions/mittelsachsen.yml"] = "name: { de: Landkreis Mittelsachsen }\nwithin: sachsen\n",
        ["c/course.yml"] =
            """
            audience: worker
            source: de
            title: { de: Ein Kurs, en: A course, uk: Курс }
            summary: { de: Über etwas., en: About something., uk: Про щось. }
            modules: [m, other]
            """,
        ["c/de/other.md"] = Front + "## Anderes {#other-part}\n\nText.\n",
        ["c/images/box.svg"] = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 80"><rect width="10" height="10"/></svg>""",
        ["d/course.yml"] = "audience: worker\nsource: de\ntitle: { de: D }\nsummary: { de: D. }\nmodules: [m]\n",
        ["d/de/m.md"] = Front + "Text.\n",
    }.ToImmutableDictionary();

    public static ReadingOptions Options(string? region = null, DateOnly? on = null) => new() { On = on ?? Day, Region = region, Words = Words };

    public static ContentWords Words(string language) => new()
    {
        Note = "Note",
        Tip = "Tip",
        Important = "Important",
        Warning = "Warning",
        Buddy = "With your buddy",
        TrainerNote = "For trainers",
        Video = "Video",
        Transcript = "Transcript",
        OnlyIn = "In {0}",
        InGerman = "In German:",
        Close = "Close",
        NotFilledIn = "Ask the centre: {0}",
    };

    public static CourseFiles Files(IReadOnlyDictionary<string, string> changed) =>
        new(Texts.SetItems(changed).ToImmutableSortedDictionary(file => file.Key, file => Encoding.UTF8.GetBytes(file.Value).ToImmutableArray(), StringComparer.Ordinal));

    /// <summary>Reads one module's body, whether or not it has errors, and gives its problems with lines counted from the body's first.</summary>
    public static (ModuleText? Text, ImmutableArray<Question> Questions, ImmutableArray<Problem> Problems) Read(
        string body, string language = "de", string? region = null, string front = Front, DateOnly? on = null)
    {
        var problems = new ProblemList();
        var shared = SharedFiles.Read(Files(ImmutableDictionary<string, string>.Empty), problems);
        var (pictures, refused) = PictureReader.ReadAll(Files(ImmutableDictionary<string, string>.Empty), "c", problems);
        var page = new PageContext
        {
            CourseId = "c",
            Language = language,
            SourceLanguage = "de",
            On = on ?? Day,
            Region = region,
            Words = Words(language),
            Shared = shared,
            Facts = shared.Regions.FactsIn(region, shared.Facts),
            Pictures = pictures,
        };
        var file = ModuleFile.Parse("m", Encoding.UTF8.GetBytes(front + body), page, problems.In("m"), source: null);
        if (file is null)
            return (null, [], Shifted(problems, front));

        var anchors = ImmutableDictionary<string, ImmutableHashSet<string>>.Empty.Add("m", [.. file.Headings]).Add("other", ["other-part"]);
        var source = new ModuleReader(new PageTargets(["c", "d"], anchors, refused)).ReadSource(file);
        return (source.Text, source.Questions, Shifted(problems, front));
    }

    private static ImmutableArray<Problem> Shifted(ProblemList problems, string front)
    {
        var lines = front.Count(c => c == '\n');
        return [.. problems.Sorted().Select(problem => problem with { Line = problem.Line - lines })];
    }
}
