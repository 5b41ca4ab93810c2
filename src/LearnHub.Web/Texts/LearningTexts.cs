namespace LearnHub.Web.Texts;

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

    public required string NotAvailable { get; init; }
}
