using System.Collections.Immutable;
using System.Text;
using LearnHub.Content.Tests.Support;

namespace LearnHub.Content.Tests;

public sealed class BlankContactTests
{
    [Fact]
    public void ReadAll_ContactThatNobodyFilledIn_IsListedOnceWithItsModulesAndIsNoProblem()
    {
        var reading = CourseReader.ReadAll(Files("""
            office_phone:
              blank: { de: Telefon des Amts }
            """), World.Options());
        Assert.Empty(reading.Problems);
        var contact = Assert.Single(reading.BlankContacts);
        Assert.Equal("office_phone", contact.Key);
        Assert.Equal<string>(["course/de/one.md", "course/de/two.md"], contact.UsedBy);
    }

    [Fact]
    public void ReadAll_ContactThatIsFilledIn_IsNotListed() =>
        Assert.Empty(CourseReader.ReadAll(Files("""
            office_phone:
              text: "03731 0"
              source: example.org
              checked: 2026-08-19
            """), World.Options()).BlankContacts);

    private static CourseFiles Files(string facts) => new(new Dictionary<string, string>
    {
        ["facts.yml"] = facts,
        ["course/course.yml"] = "audience: worker\nsource: de\ntitle: { de: Kurs }\nsummary: { de: Worum es geht. }\nmodules: [one, two]\njourney: first-day\n",
        ["course/de/one.md"] = Module("Rufen Sie an: {{office_phone}}. Noch einmal: {{office_phone}}."),
        ["course/de/two.md"] = Module("Rufen Sie an: {{office_phone}}."),
    }.ToImmutableSortedDictionary(file => file.Key, file => Encoding.UTF8.GetBytes(file.Value).ToImmutableArray(), StringComparer.Ordinal));

    private static string Module(string text) => $"---\ntitle: Modul\nminutes: 5\nlevel: A2\nchecked: 2026-08-19\n---\n\n{text}\n";
}
