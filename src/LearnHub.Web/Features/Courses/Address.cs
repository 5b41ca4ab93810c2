using LearnHub.Content;

namespace LearnHub.Web.Features.Courses;

/// <summary>The fixed addresses of courses: people bookmark and print them.</summary>
public static class Address
{
    public const string Catalogue = "/courses";

    public static string Of(Course course) => $"/courses/{course.Id}";

    public static string Of(Course course, Module module) => $"/courses/{course.Id}/{module.Id}";

    public static string OfQuiz(Course course, Module module) => $"{Of(course, module)}/quiz";

    public static string OfResult(Course course, Module module, Guid attemptId) => $"{OfQuiz(course, module)}/{attemptId}";

    public static string OfCertificateClaim(Course course) => $"/certificates/claim/{course.Id}";

    public static string? OfDrawing(Course course) =>
        course.Drawing is { } name && course.Images.TryGetValue(name, out var picture) ? $"/courses/{course.Id}/images/{name}?v={picture.Version}" : null;
}
