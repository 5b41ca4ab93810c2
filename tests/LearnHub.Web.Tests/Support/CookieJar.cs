using Microsoft.Net.Http.Headers;

namespace LearnHub.Web.Tests.Support;

/// <summary>Keeps cookies as a browser does, but by the test's clock: what the application lets expire in 1970 is gone, everything else stays.</summary>
public sealed class CookieJar
{
    private readonly Dictionary<string, string> cookies = [];

    public IReadOnlyDictionary<string, string> All => cookies;

    public void Take(HttpResponseMessage answer)
    {
        if (!answer.Headers.TryGetValues(HeaderNames.SetCookie, out var lines))
            return;
        foreach (var cookie in SetCookieHeaderValue.ParseList([.. lines]))
        {
            if (cookie.MaxAge <= TimeSpan.Zero || cookie.Expires?.Year <= 1970)
                cookies.Remove(cookie.Name.ToString());
            else
                cookies[cookie.Name.ToString()] = cookie.Value.ToString();
        }
    }

    public override string ToString() => string.Join("; ", cookies.Select(pair => $"{pair.Key}={pair.Value}"));
}
