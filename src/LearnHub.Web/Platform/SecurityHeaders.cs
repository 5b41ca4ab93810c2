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

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use(next => context =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), browsing-topics=()";
        headers.CacheControl = "no-cache, no-store";
        return next(context);
    });

    public static void AllowCaching(this HttpResponse response, string cacheControl) => response.Headers.CacheControl = cacheControl;

    /// <summary>An operator's reference for this request, to find it in the log.</summary>
    public static string Reference(this HttpContext context) => context.Features.Get<IHttpRequestIdentifierFeature>()?.TraceIdentifier ?? context.TraceIdentifier;
}
