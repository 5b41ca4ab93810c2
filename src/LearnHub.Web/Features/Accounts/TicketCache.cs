using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Caching.Memory;

namespace LearnHub.Web.Features.Accounts;

/// <summary>
/// Remembers for a minute what a sign-in cookie decrypted to: a learner who reads sends the same cookie again and again, and decrypting it costs
/// more than the rest of a page. Expiry and the security stamp are still checked on every request, by the cookie handler, on a copy.
/// </summary>
public sealed class TicketCache : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);
    private readonly MemoryCache tickets = new(new MemoryCacheOptions { SizeLimit = 5_000 });

    public ISecureDataFormat<AuthenticationTicket> Around(ISecureDataFormat<AuthenticationTicket> format) => new Format(format, tickets);

    public void Dispose() => tickets.Dispose();

    private sealed class Format(ISecureDataFormat<AuthenticationTicket> inner, MemoryCache tickets) : ISecureDataFormat<AuthenticationTicket>
    {
        public string Protect(AuthenticationTicket data) => inner.Protect(data);

        public string Protect(AuthenticationTicket data, string? purpose) => inner.Protect(data, purpose);

        public AuthenticationTicket? Unprotect(string? protectedText) => Unprotect(protectedText, purpose: null);

        public AuthenticationTicket? Unprotect(string? protectedText, string? purpose)
        {
            if (protectedText is null)
                return null;
            var key = (protectedText, purpose);
            if (!tickets.TryGetValue(key, out AuthenticationTicket? ticket) && (ticket = inner.Unprotect(protectedText, purpose)) is not null)
                tickets.Set(key, ticket, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Kept });
            return ticket?.Clone();
        }
    }
}
