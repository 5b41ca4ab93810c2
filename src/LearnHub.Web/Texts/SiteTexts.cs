namespace LearnHub.Web.Texts;

public sealed record SiteTexts
{
    public required string Tagline { get; init; }

    public required string SkipToContent { get; init; }

    public required string MainNavigation { get; init; }

    public required string FooterNavigation { get; init; }

    public required string Home { get; init; }

    public required string Courses { get; init; }

    public required string MyCourses { get; init; }

    public required string SignIn { get; init; }

    public required string SignOut { get; init; }

    public required string Guest { get; init; }

    public required string Profile { get; init; }

    public required string SaveProgress { get; init; }

    public required string OperatorPages { get; init; }

    public required string Language { get; init; }

    public required string ChangeLanguage { get; init; }

    public required string Accessibility { get; init; }

    public required string Privacy { get; init; }

    public required string Imprint { get; init; }

    public required string ShownInGerman { get; init; }

    public required string FormErrors { get; init; }
}

public sealed record ErrorsTexts
{
    public required string NotFound { get; init; }

    public required string NotFoundText { get; init; }

    public required string Forbidden { get; init; }

    public required string ForbiddenText { get; init; }

    public required string Expired { get; init; }

    public required string ExpiredText { get; init; }

    public required string TooMany { get; init; }

    public required string TooManyText { get; init; }

    public required string BadRequest { get; init; }

    public required string BadRequestText { get; init; }

    public required string Server { get; init; }

    public required string ServerText { get; init; }

    public required Pattern Reference { get; init; }

    public required string ToStart { get; init; }
}
