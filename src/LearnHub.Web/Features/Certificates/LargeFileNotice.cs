using LearnHub.Web.Features.Certificates.Credentials;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace LearnHub.Web.Features.Certificates;

/// <summary>
/// Says that a file is too large before anything of it is kept. Without it the form protection, which reads the form first, would stumble over the
/// limit and speak of an expired form.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LargeFileNotice : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>What a form is larger than the file in it, generously.</summary>
    public const int FormBytes = 16 * 1024;

    private const long MostBytesThrownAway = 64 * 1024 * 1024;

    /// <summary>The form protection has 1000.</summary>
    public int Order => 100;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        if (context.HttpContext.Request.ContentLength is not { } bytes || bytes <= FileCheck.MostBytes + FormBytes)
            return;
        if (bytes <= MostBytesThrownAway)
            await ThrowAwayAsync(context.HttpContext, bytes);
        context.Result = new RedirectResult("/verify/file?tooLarge=true");
    }

    /// <summary>A browser that is still sending does not listen: without this it would only say that the connection was lost.</summary>
    private static Task ThrowAwayAsync(HttpContext context, long bytes)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = bytes;
        return context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
    }
}
