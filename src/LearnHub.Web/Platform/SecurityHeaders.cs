using Microsoft.AspNetCore.Http.Features;

namespace LearnHub.Web.Platform;

/// <summary>Headers of every answer: nothing from elsewhere, nothing inline, no framing; personal pages are kept nowhere.</summary>
public static class SecurityHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

    /// <summary>For pictures opened on their own: an SVG may style itself and hold pictures within itself, and can run nothing.</summary>
    public const string PicturePolicy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox";

    /// <summary>Pages with people's names, or that only they have any use for: no search engine is to keep them.</summary>
    private static readonly PathString[] Unlisted = ["/verify", "/certificates", "/account", "/admin"];

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use(next => context =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), browsing-topics=()";
        headers.CacheControl = "no-cache, no-store";
        if (Unlisted.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase)))
            headers["X-Robots-Tag"] = "noindex, noarchive";
        return next(context);
    });

    public static void AllowCaching(this HttpResponse response, string cacheControl) => response.Headers.CacheControl = cacheControl;

    /// <summary>An operator's reference for this request, to find it in the log.</summary>
    public static string Reference(this HttpContext context) => context.Features.Get<IHttpRequestIdentifierFeature>()?.TraceIdentifier ?? context.TraceIdentifier;
}
