using System.Net;
using LearnHub.Web.Tests.Support;

namespace LearnHub.Web.Tests.Features.Admin;

public sealed class CourseCheckTests : IDisposable
{
    private readonly TestApp app = new() { Courses = [DemoCourse.FirstSteps, DemoCourse.Short with { Id = "broken", Modules = [new TestModule("only") { Reading = "{{gibt_es_nicht}}" }] }] };

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("trainer", HttpStatusCode.OK)]
    [InlineData("admin", HttpStatusCode.OK)]
    [InlineData("worker", HttpStatusCode.Forbidden)]
    [InlineData("employer", HttpStatusCode.Forbidden)]
    public async Task Get_IsForTrainersAndTheServiceCentre(string person, HttpStatusCode status)
    {
        var browser = app.Browser();
        await browser.SignInAsDemoAsync(person);
        var page = await browser.GetAsync("/admin/courses");
        Assert.Equal(status, page.Status);
        Assert.Equal(status == HttpStatusCode.OK, page.Has(".site-nav a[href='/admin/courses']"));
    }

    [Fact]
    public async Task Get_BrokenCourse_NamesThePlaceAndTheUnreviewedTranslations()
    {
        var browser = app.Browser();
        await browser.SignInAsDemoAsync("admin");
        var page = await browser.GetAsync("/admin/courses");
        Assert.Contains("broken/de/only.md:9:1", page.MainText);
        Assert.Contains(app.Texts().Operator.Error, page.MainText);
        Assert.True(page.Has("a[href='/courses/first-steps/all-kinds?lang=ar']"));
    }

    [Fact]
    public async Task Load_CourseGetsAnError_GoesOnAsItWasAndSaysSo()
    {
        await using var own = new TestApp { Courses = [DemoCourse.Short, DemoCourse.FirstSteps] };
        var learner = own.Browser();
        var before = (await learner.GetAsync($"/courses/{DemoCourse.Short.Id}")).Heading;
        own.Publish(DemoCourse.Short with { Modules = [new TestModule("only") { Reading = "{{gibt_es_nicht}}" }] }, DemoCourse.FirstSteps);
        Assert.Equal(before, (await learner.GetAsync($"/courses/{DemoCourse.Short.Id}")).Heading);
        var admin = own.Browser();
        await admin.SignInAsDemoAsync("admin");
        Assert.Contains(own.Texts().Operator.ServedAsBefore.With(before), (await admin.GetAsync("/admin/courses")).MainText);
        own.Publish(DemoCourse.FirstSteps);
        Assert.Equal(HttpStatusCode.NotFound, (await learner.GetAsync($"/courses/{DemoCourse.Short.Id}")).Status);
    }
}
