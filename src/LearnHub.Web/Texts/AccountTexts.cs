namespace LearnHub.Web.Texts;

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

    public required string BegunHere { get; init; }

    public required string TakeOver { get; init; }

    public required string TakeOverMine { get; init; }

    public required string TakeOverTheirs { get; init; }

    public required string TakeOverMissing { get; init; }

    public required string NotYours { get; init; }

    public required string Forget { get; init; }

    public required string ForgetTitle { get; init; }

    public required string ForgetWarning { get; init; }

    public required string ForgetNow { get; init; }

    public required string Forgotten { get; init; }

    public required Pattern SignInFailed { get; init; }

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

    public required string SignOutEverywhere { get; init; }

    public required Pattern SignOutEverywhereHint { get; init; }

    public required Pattern SignedOutEverywhere { get; init; }

    public required string Created { get; init; }
}

public sealed record MailTexts
{
    public required string ResetSubject { get; init; }

    public required Pattern ResetBody { get; init; }
}
