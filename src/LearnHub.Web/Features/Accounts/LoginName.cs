using System.Net.Mail;
using System.Text.RegularExpressions;

namespace LearnHub.Web.Features.Accounts;

/// <summary>What people sign in with: an e-mail address, or a name of their own choosing in any script.</summary>
public static partial class LoginName
{
    /// <summary>The user name and, when it is one, the e-mail address; null when it is neither.</summary>
    public static (string UserName, string? Email)? Parse(string? input)
    {
        var text = input?.Trim().Normalize() ?? "";
        if (text.Contains('@', StringComparison.Ordinal))
            return text.Length <= 200 && MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal)
                ? (text, text)
                : null;
        return Own().IsMatch(text) && !text.StartsWith("guest-", StringComparison.OrdinalIgnoreCase) ? (text, null) : null;
    }

    [GeneratedRegex(@"^[\p{L}\p{M}\p{Nd}._-]{3,60}$", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Own();
}
