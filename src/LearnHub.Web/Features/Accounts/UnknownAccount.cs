using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace LearnHub.Web.Features.Accounts;

/// <summary>Whom a login means that does not exist: an account whose password nobody knows, hashed as everybody's is.</summary>
public sealed class UnknownAccount(IOptions<PasswordHasherOptions> options)
{
    private readonly Lazy<string> hash = new(() => new PasswordHasher<Account>(options).HashPassword(new Account(), Guid.CreateVersion7().ToString()));

    public Account Make() => new() { PasswordHash = hash.Value };
}
