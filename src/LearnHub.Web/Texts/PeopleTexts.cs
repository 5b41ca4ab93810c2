namespace LearnHub.Web.Texts;

public sealed record PeopleTexts
{
    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required string SearchLabel { get; init; }

    public required string NothingAsked { get; init; }

    public required string NothingFound { get; init; }

    public required Plural Found { get; init; }

    public required Pattern TooMany { get; init; }

    public required string Login { get; init; }

    public required string Role { get; init; }

    public required string RoleLearner { get; init; }

    public required string RoleEmployer { get; init; }

    public required string RoleTrainer { get; init; }

    public required string RoleAdmin { get; init; }

    public required string LastActive { get; init; }

    public required string Since { get; init; }

    public required string Access { get; init; }

    public required string Unlocked { get; init; }

    public required string Locked { get; init; }

    public required Pattern WaitsUntil { get; init; }

    public required string NotGiven { get; init; }

    public required string NoCourses { get; init; }

    public required string CourseGone { get; init; }

    public required Pattern AttemptsUsed { get; init; }

    public required Pattern AttemptsMade { get; init; }

    public required Plural GiveAttempts { get; init; }

    public required string AttemptsDone { get; init; }

    public required string NoCertificates { get; init; }

    public required string HelpHead { get; init; }

    public required string Oneself { get; init; }

    public required string LastAdmin { get; init; }

    public required string LoginHead { get; init; }

    public required string LoginText { get; init; }

    public required string LoginTaken { get; init; }

    public required string LoginDone { get; init; }

    public required string LinkHead { get; init; }

    public required Pattern LinkText { get; init; }

    public required string LinkMake { get; init; }

    public required string LinkReady { get; init; }

    public required Pattern LinkOnce { get; init; }

    public required string LinkLabel { get; init; }

    public required string RolesHead { get; init; }

    public required string RolesText { get; init; }

    public required string RolesDone { get; init; }

    public required string Lock { get; init; }

    public required string LockText { get; init; }

    public required string LockDone { get; init; }

    public required string Unlock { get; init; }

    public required string UnlockText { get; init; }

    public required string UnlockDone { get; init; }

    public required string NoHistory { get; init; }

    public required string HistoryOlder { get; init; }

    public required string BySystem { get; init; }

    public required string HistoryCreated { get; init; }

    public required string HistoryUpgraded { get; init; }

    public required string HistoryLocked { get; init; }

    public required string HistoryUnlocked { get; init; }

    public required string HistoryShutOut { get; init; }

    public required string HistoryPassword { get; init; }

    public required string HistorySignedOut { get; init; }

    public required string HistoryLogin { get; init; }

    public required string HistoryLink { get; init; }

    public required Pattern HistoryRoles { get; init; }

    public required Pattern HistoryAttempts { get; init; }

    public required Pattern HistoryOther { get; init; }
}
