using LearnHub.Web.Texts;

namespace LearnHub.Web.Features.Certificates;

/// <summary>
/// Why a certificate can be taken back, as everybody may read it: a choice, because what is written freely says more about a person than the world is to know.
/// The codes are kept in the database and never change.
/// </summary>
public static class RevocationReasons
{
    public const string Mistake = "issued-by-mistake";
    public const string WrongData = "wrong-data";
    public const string Conditions = "conditions-not-met";
    public const string Holder = "asked-by-holder";
    public const string Other = "other";

    /// <summary>So long may the note beside the reason be: both stand in one audit entry.</summary>
    public const int NoteLength = 250;

    private const string BeforeNote = ": ";

    public static IReadOnlyList<string> All { get; } = [Mistake, WrongData, Conditions, Holder, Other];

    /// <summary>In words; null for what was written before there was a choice, which only the service centre reads.</summary>
    public static string? ReasonFor(this VerifyTexts texts, string? code) => code switch
    {
        Mistake => texts.ReasonMistake,
        WrongData => texts.ReasonWrongData,
        Conditions => texts.ReasonConditions,
        Holder => texts.ReasonHolder,
        Other => texts.ReasonOther,
        _ => null,
    };

    /// <summary>When and why it was taken back, as everybody may read it.</summary>
    public static string RevocationOf(this UiTexts texts, DateTime day, string? code) =>
        texts.Verify.ReasonFor(code) is { } reason ? texts.Registry.RevokedOn.With(day, reason) : texts.Verify.RevokedOn.With(day);

    /// <summary>What the history keeps of a revocation: the reason, and what only the service centre reads.</summary>
    public static string InHistory(string code, string? note) => note is null ? code : code + BeforeNote + note;

    /// <summary>That in words; any other note as it is.</summary>
    public static string? HistoryFor(this VerifyTexts texts, string? kept) =>
        kept?.Split(BeforeNote, 2) is [var code, .. var note] && texts.ReasonFor(code) is { } reason ? string.Join(' ', [reason, .. note]) : kept;
}
