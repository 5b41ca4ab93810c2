using LearnHub.Web.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace LearnHub.Web.Features.Accounts;

/// <summary>Identity's errors in the reader's words, each beside the field it is about.</summary>
public static class AccountErrors
{
    /// <param name="loginField">Empty where no login was asked for: a conflict there says nothing about names, only that nothing was changed.</param>
    public static void Add(this ModelStateDictionary errors, IdentityResult result, AccountTexts texts, string loginField, string passwordField)
    {
        foreach (var error in result.Errors)
        {
            var (field, text) = error.Code switch
            {
                nameof(IdentityErrorDescriber.DuplicateUserName) or nameof(IdentityErrorDescriber.DuplicateEmail)
                    or nameof(IdentityErrorDescriber.ConcurrencyFailure) or nameof(IdentityErrorDescriber.UserAlreadyHasPassword) when loginField.Length > 0 => (loginField, texts.LoginTaken),
                nameof(IdentityErrorDescriber.InvalidUserName) or nameof(IdentityErrorDescriber.InvalidEmail) => (loginField, texts.LoginWrong),
                nameof(IdentityErrorDescriber.PasswordTooShort) => (passwordField, texts.PasswordTooShort.With(PasswordRules.MinLength)),
                nameof(IdentityErrorDescriber.PasswordRequiresUniqueChars) or PasswordRules.Common => (passwordField, texts.PasswordCommon),
                PasswordRules.TooLong => (passwordField, texts.PasswordTooLong.With(PasswordRules.MaxLength)),
                PasswordRules.LikeName => (passwordField, texts.PasswordLikeName),
                nameof(IdentityErrorDescriber.InvalidToken) => ("", texts.ResetInvalid),
                _ => ("", texts.NothingChanged),
            };
            if (errors[field]?.Errors.Any(known => known.ErrorMessage == text) != true)
                errors.AddModelError(field, text);
        }
    }
}
