using LearnHub.Content;

namespace LearnHub.Web.Texts;

/// <summary>Every text of the interface in one language. The files <c>de.json</c> … hold them; a page has none of its own.</summary>
public sealed record UiTexts
{
    public Language Language { get; init; } = Languages.Default;

    public required SiteTexts Site { get; init; }

    public required StartTexts Start { get; init; }

    public required CatalogueTexts Catalogue { get; init; }

    public required CourseTexts Course { get; init; }

    public required ModuleTexts Module { get; init; }

    public required QuizTexts Quiz { get; init; }

    public required ResultTexts Result { get; init; }

    public required MyTexts My { get; init; }

    public required CertificatesTexts Certificates { get; init; }

    public required PrintTexts Print { get; init; }

    public required VerifyTexts Verify { get; init; }

    public required AccountTexts Account { get; init; }

    public required PrivacyTexts Privacy { get; init; }

    public required MailTexts Mail { get; init; }

    public required ErrorsTexts Errors { get; init; }

    public required OperatorTexts Operator { get; init; }

    public required BadgeTexts Badge { get; init; }

    public required RegistryTexts Registry { get; init; }

    public required PeopleTexts People { get; init; }

    public required PreviewTexts Preview { get; init; }

    public required ContentWords Content { get; init; }
}
