using LearnHub.Web.Features.Courses;
using Microsoft.Extensions.DependencyInjection;

namespace LearnHub.Web.Tests.Support;

public sealed class DemoCourseTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public void All_AreReadWithoutErrors()
    {
        var reading = app.Services.GetRequiredService<CourseCatalogue>().Current.Reading;
        Assert.Equal([], reading.Problems.Where(problem => problem.Severity == Content.Severity.Error).Select(problem => problem.ToString()));
        Assert.Equal(DemoCourse.All.Select(course => course.Id).Order(), reading.Courses.Keys);
        Assert.Equal(["de", "ar", "en"], reading.Courses["first-steps"].Languages.OrderBy(language => language != "de").ThenBy(language => language));
    }
}
