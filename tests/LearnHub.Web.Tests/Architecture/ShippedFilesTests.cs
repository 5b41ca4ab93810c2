using LearnHub.Content;
using LearnHub.Web.Features.Accounts;
using LearnHub.Web.Tests.Support;
using LearnHub.Web.Texts;

namespace LearnHub.Web.Tests.Architecture;

public sealed class ShippedFilesTests
{
    [Fact]
    public void Courses_AreReadWithoutErrors()
    {
        var reading = Read(Repository.Path("courses"));
        Assert.NotEmpty(reading.Courses);
        Assert.Equal([], Errors(reading));
        Assert.Equal(Directory.EnumerateFiles(Repository.Path("courses"), "course.yml", SearchOption.AllDirectories).Count(), reading.Courses.Count);
    }

    [Fact]
    public void Seeds_HoldOnePersonOfEveryRole()
    {
        var people = DemoPerson.ReadAll(Repository.Path("seeds"));
        Assert.Equal(Roles.All.Order(), people.SelectMany(person => person.Roles).Distinct().Order());
        Assert.All(people, person => Assert.NotNull(LoginName.Parse(person.Login)));
        Assert.All(people, person => Assert.NotNull(Languages.Find(person.Language)));
    }

    [Fact]
    public void Errors_FindsWhatCannotBeShown()
    {
        using var folder = new TemporaryFolder();
        TestCourse.Write(folder.Path, [DemoCourse.Short with { Modules = [new TestModule("only") { Reading = "{{gibt_es_nicht}}" }] }]);
        Assert.Single(Errors(Read(folder.Path)));
    }

    private static LibraryReading Read(string folder) => CourseReader.ReadAll(
        CourseFiles.FromFolder(folder), new ReadingOptions { On = new DateOnly(2026, 8, 20), Region = new LearnHubOptions().Region, Words = new InterfaceTexts().ContentWords });

    private static IEnumerable<string> Errors(LibraryReading reading) => reading.Problems.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.ToString());
}
