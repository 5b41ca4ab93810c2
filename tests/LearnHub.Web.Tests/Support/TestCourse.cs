using System.Globalization;
using System.Text;

namespace LearnHub.Web.Tests.Support;

/// <summary>A course as a test writes it into a folder, in the authors' format.</summary>
public sealed record TestCourse(string Id, params TestModule[] Modules)
{
    public string Audience { get; init; } = "worker";

    public IReadOnlyDictionary<string, string> Title { get; init; } = new Dictionary<string, string> { ["de"] = "Kurs" };

    public IReadOnlyDictionary<string, string> Summary { get; init; } = new Dictionary<string, string> { ["de"] = "Worum es geht." };

    public int Pass { get; init; } = 80;

    public int Attempts { get; init; }

    public string? Certificate { get; init; }

    public string[] Requires { get; init; } = [];

    public string? Drawing { get; init; }

    /// <summary>Replaces everything in the folder.</summary>
    public static void Write(string folder, IEnumerable<TestCourse> courses)
    {
        foreach (var old in Directory.EnumerateDirectories(folder))
            Directory.Delete(old, recursive: true);
        Save(Path.Combine(folder, "regions", "mittelsachsen.yml"), "name: { de: Landkreis Mittelsachsen }\n");
        foreach (var course in courses)
            course.Write(folder);
    }

    private void Write(string library)
    {
        var folder = Directory.CreateDirectory(Path.Combine(library, Id)).FullName;
        File.WriteAllText(Path.Combine(folder, "course.yml"), Head());
        if (Drawing is not null)
        {
            Directory.CreateDirectory(Path.Combine(folder, "images"));
            File.WriteAllText(Path.Combine(folder, "images", "cover.svg"), Drawing);
        }

        foreach (var module in Modules)
        {
            Save(Path.Combine(folder, "de", $"{module.Id}.md"), module.Source());
            foreach (var (language, text) in module.Translations)
                Save(Path.Combine(folder, language, $"{module.Id}.md"), text);
        }
    }

    private static void Save(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private string Head()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"audience: {Audience}\nsource: de\n");
        text.Append(CultureInfo.InvariantCulture, $"title: {{ {Words(Title)} }}\nsummary: {{ {Words(Summary)} }}\n");
        text.Append(CultureInfo.InvariantCulture, $"modules: [{string.Join(", ", Modules.Select(module => module.Id))}]\n");
        text.Append(CultureInfo.InvariantCulture, $"pass: {Pass}\nattempts: {Attempts}\nrequires: [{string.Join(", ", Requires)}]\n");
        if (Certificate is not null)
            text.Append(CultureInfo.InvariantCulture, $"certificate: {Certificate}\n");
        if (Drawing is not null)
            text.Append("drawing: ../images/cover.svg\n");
        return text.ToString();
    }

    private static string Words(IReadOnlyDictionary<string, string> words) => string.Join(", ", words.Select(pair => $"{pair.Key}: \"{pair.Value}\""));
}

/// <summary>A module: what is read, and the questions of its quiz.</summary>
public sealed record TestModule(string Id)
{
    public string Title { get; init; } = "Modul";

    public int Minutes { get; init; } = 10;

    public int? Pass { get; init; }

    public int? Draw { get; init; }

    public string Reading { get; init; } = "Ein Satz zum Lesen.";

    public IReadOnlyList<TestQuestion> Questions { get; init; } = [];

    /// <summary>Whole files by language.</summary>
    public IReadOnlyDictionary<string, string> Translations { get; init; } = new Dictionary<string, string>();

    /// <summary>A module with so many questions of one right and one wrong option.</summary>
    public static TestModule WithQuiz(string id, int questions = 1) =>
        new(id) { Title = $"Modul {id}", Questions = [.. Enumerable.Range(1, questions).Select(TestQuestion.Simple)] };

    public static TestModule ToRead(string id) => new(id) { Title = $"Modul {id}" };

    public string Source()
    {
        var front = new StringBuilder();
        front.Append(CultureInfo.InvariantCulture, $"---\ntitle: \"{Title}\"\nminutes: {Minutes}\nlevel: A2\nchecked: 2026-08-19\nsources: [BMG § 17]\n");
        if (Pass is not null)
            front.Append(CultureInfo.InvariantCulture, $"pass: {Pass}\n");
        if (Draw is not null)
            front.Append(CultureInfo.InvariantCulture, $"draw: {Draw}\n");
        return front.Append("---\n\n").Append(Reading).Append("\n\n").AppendJoin("\n\n", Questions.Select(question => question.Markdown)).Append('\n').ToString();
    }
}

/// <summary>A question, and its right and a wrong answer in the words that stand on the page.</summary>
/// <param name="Secrets">What the page must not show before the answer.</param>
public sealed record TestQuestion(string Id, string Markdown, string[] Right, string[] Wrong, params string[] Secrets)
{
    public static TestQuestion Simple(int number) => new(
        $"frage-{number}",
        $$"""
        ::: question {#frage-{{number}} shuffle}

        Was ist richtig? ({{number}})

        - [x] Richtig {{number}} {#key-right-{{number}}}
          > Genau: Rueckmeldung {{number}}.
        - [ ] Falsch {{number}} {#key-wrong-{{number}}}

        > [!NOTE]
        > Erklaerung {{number}}.

        :::
        """,
        [$"Richtig {number}"],
        [$"Falsch {number}"],
        $"key-right-{number}",
        $"key-wrong-{number}",
        $"Rueckmeldung {number}",
        $"Erklaerung {number}");
}
