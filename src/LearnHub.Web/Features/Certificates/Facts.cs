using LearnHub.Content;

namespace LearnHub.Web.Features.Certificates;

/// <summary>What a certificate says, and beside it the same titles in the reader's language, where the course that was completed has them.</summary>
public sealed record Facts(Certificate Certificate, Course? Course = null)
{
    /// <summary>Null when the printed title is in that language already, or there is none in it.</summary>
    public string? CourseTitleIn(string language) =>
        Course is not null && Course.Title.LanguageFor(language) == language && Course.Title.In(language) is var title && title != Certificate.CourseTitle ? title : null;

    /// <summary>The same for one of the modules, which stand in the course's order.</summary>
    public string? ModuleTitleIn(string language, int index) =>
        Course?.Modules.ElementAtOrDefault(index)?.In(language) is { } text && text.Language == language && text.Title != Certificate.Modules[index].Title ? text.Title : null;
}
