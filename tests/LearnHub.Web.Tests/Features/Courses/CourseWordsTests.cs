using AngleSharp.Dom;
using LearnHub.Web.Tests.Support;

namespace LearnHub.Web.Tests.Features.Courses;

/// <summary>Titles that exist in German alone, on the pages of somebody who reads Arabic.</summary>
public sealed class CourseWordsTests : IDisposable
{
    private const string CourseTitle = "Kurs <b>eins</b> & zwei";

    private readonly TestApp app = new()
    {
        Courses = [new TestCourse("only-german", new TestModule("one") { Questions = [DemoCourse.AllKinds[0]] }, new TestModule("two")) { Title = new Dictionary<string, string> { ["de"] = CourseTitle } }],
    };

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Get_TitlesInAnotherLanguage_CarryItAndItsDirectionWhereverTheyStand()
    {
        var browser = app.Browser("ar");
        await browser.ContinueAsync("/courses/only-german/one");
        string[] addresses = ["/", "/courses", "/courses/only-german", "/courses/only-german/one", "/courses/only-german/one/quiz", "/courses/only-german/two", "/my", "/certificates/claim/only-german"];
        foreach (var address in addresses)
        {
            var page = await browser.GetAsync(address);
            var titles = page.Document.Body!.Descendants<IText>().Where(text => text.Text.Contains("Kurs", StringComparison.Ordinal) || text.Text.Contains("Modul", StringComparison.Ordinal)).ToList();
            Assert.NotEmpty(titles);
            Assert.All(titles, title =>
            {
                Assert.Equal("de", title.ParentElement!.Closest("[lang]")!.GetAttribute("lang"));
                Assert.Equal("ltr", title.ParentElement!.Closest("[dir]")!.GetAttribute("dir"));
            });
        }
    }

    [Fact]
    public async Task Get_MarkupInATitle_IsText()
    {
        foreach (var language in new[] { "de", "ar" })
        {
            var page = await app.Browser(language).GetAsync("/courses/only-german");
            Assert.Equal(CourseTitle, page.Heading);
            Assert.Empty(page.Document.QuerySelectorAll("h1 b"));
        }
    }
}
