using System.Net;
using LearnHub.Content;
using LearnHub.Web.Features.Courses;
using LearnHub.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace LearnHub.Web.Tests.Features.Courses;

/// <summary>The courses of the repository as the application serves them.</summary>
public sealed class ShippedCoursesTests : IDisposable
{
    private readonly TestApp app = new() { Courses = [], Settings = new Dictionary<string, string> { ["LearnHub:Courses"] = Repository.Path("courses") } };

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Pages_InEveryLanguage_AreThereWithTheirPictures()
    {
        foreach (var language in Shipped.SelectMany(course => course.Languages).Distinct())
        {
            var browser = app.Browser(language);
            foreach (var (course, module) in Modules)
            {
                var page = await browser.GetAsync(Address.Of(course, module));
                Assert.Equal(HttpStatusCode.OK, page.Status);
                Assert.Equal(module.In(language).Title, page.Heading);
                foreach (var picture in page.All("main img").Select(image => image.GetAttribute("src")!).Distinct())
                    Assert.Equal(HttpStatusCode.OK, (await browser.SendAsync(HttpMethod.Get, picture)).StatusCode);
            }
        }
    }

    [Fact]
    public async Task Quizzes_BeforeSubmission_HoldNeitherKeysNorExplanations()
    {
        var browser = app.Browser();
        foreach (var (course, module) in Modules.Where(pair => !pair.Module.Questions.IsEmpty && pair.Course.Requires.IsEmpty))
        {
            var quiz = await browser.ContinueAsync(Address.Of(course, module));
            Assert.Equal(module.QuestionsAsked, quiz.All("fieldset").Count);
            var secrets = module.Questions.SelectMany(question => Secrets(question, module.In("de").Questions[question.Id]));
            // The page's own words (method="post", dir="auto") are no option's id.
            var body = quiz.Body.Replace("method=\"post\"", "", StringComparison.Ordinal).Replace("dir=\"auto\"", "", StringComparison.Ordinal);
            Assert.All(secrets, secret => Assert.DoesNotContain(secret, body));
        }
    }

    private IEnumerable<Course> Shipped => app.Services.GetRequiredService<CourseCatalogue>().Current.Courses;

    private IEnumerable<(Course Course, Module Module)> Modules => Shipped.SelectMany(course => course.Modules.Select(module => (course, module)));

    private static IEnumerable<string> Secrets(Question question, QuestionText text)
    {
        string?[] afterwards = [text.ExplanationHtml, .. text.Options.Select(option => option.FeedbackHtml)];
        var ids = question is ChoiceQuestion choice ? choice.Options.Select(option => $"\"{option.Id}\"") : [];
        return afterwards.OfType<string>().Select(html => html.Trim()).Concat(ids);
    }
}
