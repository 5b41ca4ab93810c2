using LearnHub.Web.Features.Certificates.Credentials;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace LearnHub.Web.Features.Certificates;

/// <summary>
/// Says that a file is too large before anything of it is read. Without it the form protection, which reads the form first, would stumble over the
/// limit and speak of an expired form.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LargeFileNotice : Attribute, IAuthorizationFilter, IOrderedFilter
{
    /// <summary>What a form is larger than the file in it, generously.</summary>
    public const int FormBytes = 16 * 1024;

    /// <summary>The form protection has 1000.</summary>
    public int Order => 100;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.HttpContext.Request.ContentLength > FileCheck.MostBytes + FormBytes)
            context.Result = new RedirectResult("/verify/file?tooLarge=true");
    }
}
