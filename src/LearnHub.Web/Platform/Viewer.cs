using System.Security.Claims;

namespace LearnHub.Web.Platform;

/// <summary>Who is looking: the signed-in account of this request, if any.</summary>
public sealed class Viewer(IHttpContextAccessor http)
{
    public const string GuestClaim = "learnhub:guest";

    private ClaimsPrincipal User => http.HttpContext?.User ?? new ClaimsPrincipal();

    public Guid? AccountId { get; } =
        Guid.TryParse(http.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    public bool IsKnown => AccountId is not null;

    public bool IsGuest => User.HasClaim(GuestClaim, "true");

    public bool HasAccount => IsKnown && !IsGuest;

    public string? Name => IsGuest ? null : User.Identity?.Name;

    public bool Is(string role) => User.IsInRole(role);
}
