using System.Security.Claims;
using LearnHub.Web.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace LearnHub.Web.Features.Accounts;

/// <summary>Puts into the sign-in cookie what every page needs to know, so that no page has to ask the database for it.</summary>
public sealed class AccountClaims(UserManager<Account> accounts, RoleManager<IdentityRole<Guid>> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account, IdentityRole<Guid>>(accounts, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        if (user.IsGuest)
            identity.AddClaim(new Claim(Viewer.GuestClaim, "true"));
        return identity;
    }
}
