namespace LearnHub.Web.Texts;

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

    public required string ReasonHint { get; init; }

    public required string ReasonMissing { get; init; }

    public required string InternalNote { get; init; }

    public required Pattern InternalNoteHint { get; init; }

    public required Pattern InternalNoteTooLong { get; init; }

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

    public required string IssuedSubject { get; init; }

    public required Pattern IssuedBody { get; init; }

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
