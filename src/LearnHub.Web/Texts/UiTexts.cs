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

    public required MailTexts Mail { get; init; }

    public required ErrorsTexts Errors { get; init; }

    public required OperatorTexts Operator { get; init; }

    public required BadgeTexts Badge { get; init; }

    public required RegistryTexts Registry { get; init; }

    public required PreviewTexts Preview { get; init; }

    public required ContentWords Content { get; init; }
}

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

public sealed record CourseTexts
{
    public required string ModulesHead { get; init; }

    public required string Start { get; init; }

    public required Pattern ContinueWith { get; init; }

    public required string Done { get; init; }

    public required string Read { get; init; }

    public required string Open { get; init; }

    public required string Here { get; init; }

    public required string RulesHead { get; init; }

    public required Pattern RulePass { get; init; }

    public required string RuleUnlimited { get; init; }

    public required Plural RuleAttempts { get; init; }

    public required string RuleCertificate { get; init; }

    public required Plural RuleCertificateMonths { get; init; }

    public required string RuleNoCertificate { get; init; }

    public required string RequiresHead { get; init; }

    public required string RequiresText { get; init; }

    public required Pattern CompletedOn { get; init; }

    public required string ToCertificate { get; init; }

    public required Plural Progress { get; init; }
}

public sealed record ModuleTexts
{
    public required Pattern Position { get; init; }

    public required string ProgressLabel { get; init; }

    public required Pattern Level { get; init; }

    public required Pattern Checked { get; init; }

    public required Pattern NotTranslated { get; init; }

    public required string ContinueToQuiz { get; init; }

    public required Pattern ContinueToNext { get; init; }

    public required string Finish { get; init; }

    public required Pattern Previous { get; init; }

    public required string ToCourse { get; init; }

    public required Pattern Sources { get; init; }

    public required string Practice { get; init; }

    public required string CheckAnswer { get; init; }

    public required string PracticeRight { get; init; }

    public required string PracticeWrong { get; init; }

    public required string PracticeUnanswered { get; init; }

    public required string PracticeAgain { get; init; }

    public required string ChecklistHint { get; init; }
}

public sealed record QuizTexts
{
    public required Pattern Title { get; init; }

    public required Plural Questions { get; init; }

    public required Plural Needed { get; init; }

    public required string Unlimited { get; init; }

    public required Plural AttemptsLeft { get; init; }

    public required string NoneLeft { get; init; }

    public required string Start { get; init; }

    public required string Again { get; init; }

    public required string LastResult { get; init; }

    public required string AlreadyPassed { get; init; }

    public required string Hint { get; init; }

    public required Pattern Number { get; init; }

    public required string ChooseOne { get; init; }

    public required string ChooseSeveral { get; init; }

    public required string WriteText { get; init; }

    public required string WriteNumber { get; init; }

    public required string MatchEach { get; init; }

    public required string OrderItems { get; init; }

    public required string FillGaps { get; init; }

    public required Pattern Gap { get; init; }

    public required Pattern Place { get; init; }

    public required string PleaseChoose { get; init; }

    public required string Save { get; init; }

    public required string Saved { get; init; }

    public required string Submit { get; init; }

    public required string NotYetSubmitted { get; init; }

    public required string Kept { get; init; }

    public required Pattern Missing { get; init; }

    public required Pattern Incomplete { get; init; }

    public required Pattern Repeated { get; init; }

    public required Pattern NotANumber { get; init; }

    public required string BackToText { get; init; }
}

public sealed record ResultTexts
{
    public required string Withdrawn { get; init; }

    public required Pattern Title { get; init; }

    public required string Passed { get; init; }

    public required string NotPassed { get; init; }

    public required Plural Score { get; init; }

    public required Pattern Needed { get; init; }

    public required string Encourage { get; init; }

    public required Pattern SubmittedAt { get; init; }

    public required string Right { get; init; }

    public required string Wrong { get; init; }

    public required string YourAnswer { get; init; }

    public required string RightAnswer { get; init; }

    public required string NoAnswer { get; init; }

    public required string AnswersHead { get; init; }

    public required string EarlierVersion { get; init; }

    public required Pattern Next { get; init; }

    public required string CourseDone { get; init; }

    public required string ToCertificate { get; init; }

    public required string ToCourse { get; init; }

    public required string ReadAgain { get; init; }
}

public sealed record MyTexts
{
    public required string Title { get; init; }

    public required string Empty { get; init; }

    public required string EmptyText { get; init; }

    public required string ToCatalogue { get; init; }

    public required Pattern CompletedOn { get; init; }

    public required string Certificates { get; init; }

    public required Pattern CertificateOf { get; init; }

    public required string GuestHead { get; init; }

    public required string GuestText { get; init; }

    public required string Gone { get; init; }
}

public sealed record CertificatesTexts
{
    public required Pattern ClaimTitle { get; init; }

    public required string ClaimLead { get; init; }

    public required string Name { get; init; }

    public required string NameHint { get; init; }

    public required string NameMissing { get; init; }

    public required Pattern NameTooLong { get; init; }

    public required string NameWrong { get; init; }

    public required string Issue { get; init; }

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
}

public sealed record AccountTexts
{
    public required string NothingChanged { get; init; }

    public required string SignInTitle { get; init; }

    public required string RegisterTitle { get; init; }

    public required string Login { get; init; }

    public required string LoginHint { get; init; }

    public required string Password { get; init; }

    public required Pattern PasswordHint { get; init; }

    public required string NewPassword { get; init; }

    public required string CurrentPassword { get; init; }

    public required string SignIn { get; init; }

    public required string Register { get; init; }

    public required string ForgotLink { get; init; }

    public required string NoAccountYet { get; init; }

    public required string HaveAccount { get; init; }

    public required string GuestKeeps { get; init; }

    public required string SignInFailed { get; init; }

    public required Pattern LockedOut { get; init; }

    public required string LoginMissing { get; init; }

    public required string LoginTaken { get; init; }

    public required string LoginWrong { get; init; }

    public required string PasswordMissing { get; init; }

    public required Pattern PasswordTooShort { get; init; }

    public required Pattern PasswordTooLong { get; init; }

    public required string PasswordCommon { get; init; }

    public required string PasswordLikeName { get; init; }

    public required string PasswordWrong { get; init; }

    public required string ProfileTitle { get; init; }

    public required Pattern SignedInAs { get; init; }

    public required string PrintedName { get; init; }

    public required string PrintedNameHint { get; init; }

    public required string Language { get; init; }

    public required string LanguageHint { get; init; }

    public required string Save { get; init; }

    public required string ProfileSaved { get; init; }

    public required string ChangePassword { get; init; }

    public required string PasswordChanged { get; init; }

    public required string ForgotTitle { get; init; }

    public required string ForgotLead { get; init; }

    public required string Email { get; init; }

    public required string EmailMissing { get; init; }

    public required string SendMail { get; init; }

    public required Pattern MailSent { get; init; }

    public required string ResetTitle { get; init; }

    public required string SetPassword { get; init; }

    public required string ResetDone { get; init; }

    public required string ResetInvalid { get; init; }

    public required string SignedOut { get; init; }

    public required string Created { get; init; }
}

public sealed record MailTexts
{
    public required string ResetSubject { get; init; }

    public required Pattern ResetBody { get; init; }
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

public sealed record OperatorTexts
{
    public required string BlankContacts { get; init; }

    public required string BlankContactsText { get; init; }

    public required string CoursesTitle { get; init; }

    public required Pattern AsOf { get; init; }

    public required string Problems { get; init; }

    public required string NoProblems { get; init; }

    public required string Place { get; init; }

    public required string Error { get; init; }

    public required string Warning { get; init; }

    public required string ExpiredFigures { get; init; }

    public required Pattern ExpiredFigure { get; init; }

    public required string Unreviewed { get; init; }

    public required Pattern UnreviewedItem { get; init; }
}

/// <summary>Credentials for machines, and the check of an uploaded file.</summary>
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

/// <summary>The service centre's pages about certificates, and the mails about them.</summary>
public sealed record RegistryTexts
{
    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required string Search { get; init; }

    public required string SearchLabel { get; init; }

    public required Plural Found { get; init; }

    public required string NothingFound { get; init; }

    public required string SearchHelp { get; init; }

    public required string ShowAll { get; init; }

    public required string NothingIssued { get; init; }

    public required string Number { get; init; }

    public required string State { get; init; }

    public required string Genuine { get; init; }

    public required string Expired { get; init; }

    public required string Revoked { get; init; }

    public required string Replaced { get; init; }

    public required string Newer { get; init; }

    public required string Older { get; init; }

    public required string Language { get; init; }

    public required string VerifyPage { get; init; }

    public required Pattern Replaces { get; init; }

    public required Pattern ReplacedBy { get; init; }

    public required Pattern RevokedOn { get; init; }

    public required string History { get; init; }

    public required string HistoryIssued { get; init; }

    public required string HistoryRevoked { get; init; }

    public required string HistoryReinstated { get; init; }

    public required string HistoryCorrected { get; init; }

    public required Pattern HistoryBy { get; init; }

    public required string NobodyKnown { get; init; }

    public required string Back { get; init; }

    public required string Revoke { get; init; }

    public required Pattern RevokeLead { get; init; }

    public required string Reason { get; init; }

    public required Pattern ReasonHint { get; init; }

    public required string ReasonMissing { get; init; }

    public required Pattern ReasonTooLong { get; init; }

    public required Pattern RevokeDone { get; init; }

    public required string Reinstate { get; init; }

    public required Pattern ReinstateLead { get; init; }

    public required Pattern ReinstateDone { get; init; }

    public required string Correct { get; init; }

    public required Pattern CorrectLead { get; init; }

    public required string NothingToCorrect { get; init; }

    public required string LanguageGone { get; init; }

    public required Pattern CorrectDone { get; init; }

    public required string BulkTitle { get; init; }

    public required string BulkLead { get; init; }

    public required string BulkEmpty { get; init; }

    public required string BulkEmptyText { get; init; }

    public required Plural Owed { get; init; }

    public required Plural WithoutName { get; init; }

    public required Pattern WithoutNameHelp { get; init; }

    public required Pattern Order { get; init; }

    public required Pattern Progress { get; init; }

    public required string Running { get; init; }

    public required string Stopped { get; init; }

    public required Pattern Finished { get; init; }

    public required string Stop { get; init; }

    public required string Resume { get; init; }

    public required string ShowAgain { get; init; }

    public required string Zip { get; init; }

    public required string NoCourses { get; init; }

    public required Pattern ReminderSubject { get; init; }

    public required Pattern ReminderBody { get; init; }

    public required string TakeAgain { get; init; }

    public required string TakeAgainText { get; init; }

    public required Pattern Refresher { get; init; }

    public required Pattern IsExpired { get; init; }

    public required string ShareHead { get; init; }

    public required string ShareText { get; init; }

    public required string LinkedIn { get; init; }

    public required string Wallet { get; init; }

    public required string DiskFull { get; init; }

    public required string DiskFullText { get; init; }
}

/// <summary>The operator's preview of the templates.</summary>
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
