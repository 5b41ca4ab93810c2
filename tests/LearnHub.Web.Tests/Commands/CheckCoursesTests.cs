using LearnHub.Web.Commands;
using LearnHub.Web.Tests.Support;

namespace LearnHub.Web.Tests.Commands;

public sealed class CheckCoursesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Run_NothingToMend_Is0()
    {
        TestCourse.Write(folder.Path, DemoCourse.All);
        var (code, output) = Check(folder.Path, "--on", "2026-08-20");
        Assert.Equal(0, code);
        Assert.Contains("4 courses as of 2026-08-20: 0 errors", output);
    }

    [Fact]
    public void Run_AnError_Is1AndNamesFileLineAndColumn()
    {
        TestCourse.Write(folder.Path, [DemoCourse.Short, DemoCourse.Short with { Id = "broken", Modules = [new TestModule("only") { Reading = "{{gibt_es_nicht}}" }] }]);
        var (code, output) = Check(folder.Path);
        Assert.Equal(1, code);
        Assert.Contains($"{folder.Path}/broken/de/only.md:9:1 error ", output);
        Assert.Contains("1 courses", output);
    }

    [Fact]
    public void Run_AFigurePastItsDay_IsReportedForThatDayOnly()
    {
        File.WriteAllText(Path.Combine(folder.Path, "facts.yml"), """
            lohn:
              unit: EUR/hour
              source: MiLoV5
              checked: 2026-08-19
              values: [ { from: 2026-01-01, value: 13.90, until: 2026-12-31 } ]
            """);
        TestCourse.Write(folder.Path, [DemoCourse.Short with { Modules = [new TestModule("only") { Reading = "Mindestens {{lohn}} je Stunde." }] }]);
        Assert.Contains("0 expired figures", Check(folder.Path, "--on", "2026-12-31").Output);
        var (code, output) = Check(folder.Path, "--on", "2027-01-01");
        Assert.Equal(0, code);
        Assert.Contains("figure lohn was valid until 2026-12-31; used by short/de/only.md", output);
    }

    [Theory]
    [InlineData("/does/not/exist")]
    [InlineData("--on", "tomorrow")]
    [InlineData("--on", "2026-13-01")]
    public void Run_CalledWrongly_Is2AndSaysHow(params string[] arguments)
    {
        var (code, output) = Check(arguments);
        Assert.Equal(2, code);
        Assert.NotEmpty(output);
    }

    private static (int Code, string Output) Check(params string[] arguments)
    {
        using var output = new StringWriter();
        return (CheckCourses.Run(arguments, output), output.ToString());
    }
}
