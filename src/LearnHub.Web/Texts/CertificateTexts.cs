namespace LearnHub.Web.Texts;

public sealed record CertificatesTexts
{
    public required Pattern ClaimTitle { get; init; }

    public required string ClaimLead { get; init; }

    public required string Name { get; init; }

    public required string NameHint { get; init; }

    public required string NameMissing { get; init; }

    public required string NameTooShort { get; init; }

    public required Pattern NameTooLong { get; init; }

    public required string NameWrong { get; init; }

    public required string Language { get; init; }

    public required string LanguageHint { get; init; }

    public required string LanguageMissing { get; init; }

    public required string Onward { get; init; }

    public required string IsThisRight { get; init; }

    public required string PrintIt { get; init; }

    public required string ChangeName { get; init; }

    public required string NeedsAccount { get; init; }

    public required string NeedsAccountText { get; init; }

    public required string NotComplete { get; init; }

    public required string None { get; init; }

    public required Pattern Title { get; init; }

    public required Pattern Number { get; init; }

    public required string DownloadPdf { get; init; }

    public required string DownloadPng { get; init; }

    public required string DownloadSvg { get; init; }

    public required Pattern ImageAlt { get; init; }

    public required string VerifyHead { get; init; }

    public required string VerifyText { get; init; }

    public required Pattern IssuedOn { get; init; }

    public required Pattern ExpiresOn { get; init; }

    public required Pattern DrawingMissing { get; init; }

    public required string Busy { get; init; }
}

public sealed record PrintTexts
{
    public required string Heading { get; init; }

    public required string Confirms { get; init; }

    public required string Completed { get; init; }

    public required string Modules { get; init; }

    public required Plural Scope { get; init; }

    public required Pattern CompletedOn { get; init; }

    public required Pattern IssuedOn { get; init; }

    public required Pattern ValidUntil { get; init; }

    public required string Number { get; init; }

    public required string VerifyAt { get; init; }
}

public sealed record VerifyTexts
{
    public required string Revoked { get; init; }

    public required Pattern RevokedOn { get; init; }

    public required string ReasonMistake { get; init; }

    public required string ReasonWrongData { get; init; }

    public required string ReasonConditions { get; init; }

    public required string ReasonHolder { get; init; }

    public required string ReasonOther { get; init; }

    public required string Replaced { get; init; }

    public required string ReplacedText { get; init; }

    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required string Number { get; init; }

    public required Pattern NumberHint { get; init; }

    public required string Check { get; init; }

    public required string Genuine { get; init; }

    public required string Expired { get; init; }

    public required string NotFound { get; init; }

    public required Pattern NotFoundText { get; init; }

    public required string Mistyped { get; init; }

    public required string Holder { get; init; }

    public required string Course { get; init; }

    public required string Modules { get; init; }

    public required string Scope { get; init; }

    public required string CompletedOn { get; init; }

    public required string IssuedOn { get; init; }

    public required string ValidUntil { get; init; }

    public required string Unlimited { get; init; }

    public required string Issuer { get; init; }

    public required string Version { get; init; }

    public required string NameGiven { get; init; }
}

public sealed record BadgeTexts
{
    public required Pattern Description { get; init; }

    public required string Criteria { get; init; }

    public required string FileHead { get; init; }

    public required string FileLead { get; init; }

    public required string File { get; init; }

    public required Pattern FileHint { get; init; }

    public required string CheckFile { get; init; }

    public required string Unaltered { get; init; }

    public required string NotConfirmed { get; init; }

    public required string Missing { get; init; }

    public required Pattern TooLarge { get; init; }

    public required string WrongKind { get; init; }

    public required string Unreadable { get; init; }

    public required string Truncated { get; init; }

    public required string NoSeal { get; init; }

    public required string Foreign { get; init; }

    public required string Altered { get; init; }

    public required string Unknown { get; init; }
}

public sealed record PreviewTexts
{
    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required string Name { get; init; }

    public required string Show { get; init; }

    public required Pattern ImageAlt { get; init; }

    public required string Problems { get; init; }

    public required string ProblemsText { get; init; }

    public required string NoProblems { get; init; }

    public required Pattern ReadAt { get; init; }

    public required string ReadAgain { get; init; }

    public required string WasRead { get; init; }

    public required string WasRefused { get; init; }

    /// <summary>Title of a course that does not exist.</summary>
    public required string SampleCourse { get; init; }

    /// <summary>One as long as titles get.</summary>
    public required string SampleLongCourse { get; init; }

    /// <summary>Titles of its modules, separated by semicolons.</summary>
    public required string SampleModules { get; init; }
}
