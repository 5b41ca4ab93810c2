namespace LearnHub.Web.Texts;

public sealed record StartTexts
{
    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required string ChooseLanguage { get; init; }

    public required string WhoAreYou { get; init; }

    public required string Workers { get; init; }

    public required string WorkersText { get; init; }

    public required string Employers { get; init; }

    public required string EmployersText { get; init; }

    public required string ContinueHead { get; init; }

    public required Pattern ContinueButton { get; init; }

    public required string NoAccountNeeded { get; init; }
}

public sealed record CatalogueTexts
{
    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required string Audience { get; init; }

    public required string Everybody { get; init; }

    public required string Worker { get; init; }

    public required string Employer { get; init; }

    public required string Mentor { get; init; }

    public required string Trainer { get; init; }

    public required string AllLanguages { get; init; }

    public required string Empty { get; init; }

    public required string ShowAll { get; init; }

    public required Plural Minutes { get; init; }

    public required Plural Modules { get; init; }

    public required Pattern Languages { get; init; }

    public required string WithCertificate { get; init; }

    public required string WithoutCertificate { get; init; }

    public required Pattern OtherLanguage { get; init; }
}

public sealed record OperatorTexts
{
    public required string BlankContacts { get; init; }

    public required string BlankContactsText { get; init; }

    public required string CoursesTitle { get; init; }

    public required Pattern AsOf { get; init; }

    public required string Problems { get; init; }

    public required string NoProblems { get; init; }

    public required Pattern ServedAsBefore { get; init; }

    public required string Place { get; init; }

    public required string Error { get; init; }

    public required string Warning { get; init; }

    public required string ExpiredFigures { get; init; }

    public required Pattern ExpiredFigure { get; init; }

    public required string Unreviewed { get; init; }

    public required Pattern UnreviewedItem { get; init; }
}
