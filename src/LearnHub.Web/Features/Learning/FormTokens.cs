using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace LearnHub.Web.Features.Learning;

/// <summary>
/// The token that a kept page's form carries. Making one costs more than sending the page, and the one made a moment ago for the same person and the same
/// cookie is as good: it is valid as long as the cookie is.
/// </summary>
public sealed class FormTokens(IAntiforgery antiforgery, IOptions<AntiforgeryOptions> options) : IDisposable
{
    private const int LongestCookie = 400;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(2);
    private readonly MemoryCache tokens = new(new MemoryCacheOptions { SizeLimit = 5_000 });
    private readonly string cookieName = options.Value.Cookie.Name!;

    public string For(HttpContext context)
    {
        // A longer one is not ours; keeping it would let strangers fill the memory.
        if (context.Request.Cookies[cookieName] is not { Length: < LongestCookie } cookie)
            return New(context);
        var key = (cookie, context.User.FindFirstValue(ClaimTypes.NameIdentifier));
        if (!tokens.TryGetValue(key, out string? token))
            tokens.Set(key, token = New(context), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Kept });
        return token!;
    }

    /// <summary>A new token: the one that the forms of this request carry. Replaces a damaged cookie.</summary>
    public string New(HttpContext context) => antiforgery.GetAndStoreTokens(context).RequestToken!;

    public void Dispose() => tokens.Dispose();
}
