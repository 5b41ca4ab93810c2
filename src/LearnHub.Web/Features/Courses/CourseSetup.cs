using LearnHub.Web.Platform;
using Microsoft.Net.Http.Headers;

namespace LearnHub.Web.Features.Courses;

public static class CourseSetup
{
    private const string ForGood = "public, max-age=31536000, immutable";

    public static void AddCourses(this IServiceCollection services)
    {
        services.AddSingleton<CourseCatalogue>();
        services.AddSingleton<CourseLibrary>();
        services.AddHostedService<CourseWatch>();
    }

    public static void MapCourseFiles(this IEndpointRouteBuilder app)
    {
        app.MapGet("/courses/{course}/images/{name}", Picture).AllowAnonymous();
        app.MapGet("/courses/{course}/{module}.md", Markdown).AllowAnonymous();
    }

    private static IResult Picture(string course, string name, CourseCatalogue catalogue, HttpResponse response)
    {
        if (catalogue.Find(course)?.Images.GetValueOrDefault(name) is not { } picture)
            return Results.NotFound();
        response.AllowCaching(ForGood);
        response.Headers.ContentSecurityPolicy = SecurityHeaders.PicturePolicy;
        return Results.Bytes(picture.Bytes.AsMemory(), picture.ContentType, entityTag: new EntityTagHeaderValue($"\"{picture.Version}\""));
    }

    private static IResult Markdown(string course, string module, CourseCatalogue catalogue, Texts.UiTexts texts) =>
        catalogue.Find(course)?.Module(module)?.In(texts.Language.Tag) is { } text
            ? Results.Text(text.Markdown, "text/markdown; charset=utf-8")
            : Results.NotFound();
}
