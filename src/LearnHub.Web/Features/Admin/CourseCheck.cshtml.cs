using LearnHub.Content;
using LearnHub.Web.Features.Courses;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LearnHub.Web.Features.Admin;

/// <summary>What is to be mended in the courses: the same that <c>check-courses</c> prints, and the translations that await a native reader.</summary>
[Authorize(Policy = Policies.Operator)]
public sealed class CourseCheckPage(CourseCatalogue catalogue) : PageModel
{
    public CourseCatalogue.Snapshot Snapshot { get; } = catalogue.Current;

    public IReadOnlyList<(Course Course, Module Module, string Language)> Unreviewed =>
    [
        .. from course in Snapshot.Courses
           from module in course.Modules
           from text in module.Texts.Values
           where !text.Reviewed
           orderby course.Id, text.Language
           select (course, module, text.Language),
    ];

    public void OnGet()
    {
    }
}
