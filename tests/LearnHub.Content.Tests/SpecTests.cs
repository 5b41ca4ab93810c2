using LearnHub.Content.Tests.Support;

namespace LearnHub.Content.Tests;

/// <summary>Runs the examples in Specs/*.md.</summary>
public class SpecTests
{
    public static TheoryData<string> Examples => [.. Example.All().Select(example => example.ToString())];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_holds(string name)
    {
        var example = Example.All().Single(candidate => candidate.ToString() == name);
        var actual = Actual(example);
        Specs.AcceptedInto(example, actual);

        // What an example leaves out at its end must be empty: no problem comes unannounced.
        for (var i = 0; i < actual.Count; i++)
            Assert.Equal(example.Sections.ElementAtOrDefault(i + 1) ?? "", actual[i]);
    }

    private static List<string> Actual(Example example)
    {
        switch (example.Kind)
        {
            case "html":
            case "problems":
            case "question":
            case "markdown":
                return Page(example);
            case "library":
                var library = CourseReader.ReadAll(World.Files(Specs.FilesOf(example.Sections[0])), World.Options(example["region"]));
                Assert.All(library.Problems, AssertHelpful);
                return [Shown.Problems(library.Problems, withFile: true), string.Join(' ', library.Courses.Values.Select(course => $"{course.Id}({string.Join(',', course.Languages)})"))];
            case "translation":
                return [Specs.Translation(example)];
            default:
                throw new NotSupportedException(example.Kind);
        }
    }

    private static List<string> Page(Example example)
    {
        var (text, questions, problems) = World.Read(example.Sections[0], example["lang"] ?? "de", example["region"], World.Front.Replace("B2", example["level"] ?? "B2"));
        Assert.All(problems, AssertHelpful);
        if (text is not null)
            HtmlSafety.Check(text);
        return example.Kind switch
        {
            "problems" => [Shown.Problems(problems)],
            "question" => [Shown.Questions(questions, text!), Shown.Problems(problems)],
            "markdown" => [text!.Markdown[text.Markdown.IndexOf("---\n\n", StringComparison.Ordinal)..].TrimStart('-').Trim('\n'), Shown.Problems(problems)],
            _ => [Shown.Reading(text).Trim('\n'), Shown.Problems(problems)],
        };
    }

    private static void AssertHelpful(Problem problem)
    {
        Assert.Matches(@"\A[a-z0-9]+(-[a-z0-9]+)*\z", problem.Code);
        Assert.EndsWith(".", problem.Message);
        Assert.True(problem.Line >= -6 && problem.Column >= 1, problem.ToString());
    }
}
