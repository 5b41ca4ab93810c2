using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace LearnHub.Web.Platform;

/// <summary>A form whose antiforgery token is no longer good gets its own page, which says that nothing was changed.</summary>
public sealed class ExpiredForm : IAlwaysRunResultFilter
{
    /// <summary>Not a registered status; it only chooses the page, which answers 400.</summary>
    public const int PageCode = 419;

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
            context.Result = new StatusCodeResult(PageCode);
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
