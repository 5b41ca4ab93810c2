using Microsoft.AspNetCore.Identity;

namespace LearnHub.Web.Features.Accounts;

/// <summary>Long rather than odd: at least twelve characters, not a common one, not the person's own name.</summary>
public sealed class PasswordRules(CommonPasswords common) : IPasswordValidator<Account>
{
    public const int MinLength = 12;
    public const int MaxLength = 200;

    public const string TooLong = "PasswordTooLong";
    public const string Common = "PasswordCommon";
    public const string LikeName = "PasswordLikeName";

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var error = password switch
        {
            null => null,
            { Length: > MaxLength } => TooLong,
            _ when common.Contains(password) => Common,
            _ when LooksLike(password, user.UserName) || LooksLike(password, user.PrintedName) => LikeName,
            _ => null,
        };
        return Task.FromResult(error is null ? IdentityResult.Success : IdentityResult.Failed(new IdentityError { Code = error }));
    }

    private static bool LooksLike(string password, string? name) =>
        name is { Length: >= 6 } && password.Contains(name.Split('@')[0], StringComparison.OrdinalIgnoreCase)
        && password.Length < name.Split('@')[0].Length + 6;
}

/// <summary>Passwords that guessers try first, and the patterns that they are made of.</summary>
public sealed class CommonPasswords
{
    private readonly HashSet<string> words;

    public CommonPasswords()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        words = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>
    /// Whether it is on the list, is a listed word with digits and signs around it, or repeats a short piece; a list of short words would
    /// otherwise say nothing about passwords of twelve characters and more.
    /// </summary>
    public bool Contains(string password)
    {
        var core = password.Trim().Trim("0123456789!?.,-_*#+$ ".ToCharArray());
        return words.Contains(password) || core.Length <= 3 || words.Contains(core) || IsRepetition(password) || IsRun(password);
    }

    private static bool IsRepetition(string text) =>
        Enumerable.Range(1, text.Length / 2).Any(length => text.Length % length == 0
            && string.Concat(Enumerable.Repeat(text[..length], text.Length / length)).Equals(text, StringComparison.OrdinalIgnoreCase) && length <= 6);

    private static bool IsRun(string text) => text.Zip(text.Skip(1)).All(pair => Math.Abs(pair.First - pair.Second) <= 1);
}
