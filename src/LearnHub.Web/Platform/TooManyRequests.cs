using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace LearnHub.Web.Platform;

/// <summary>Something was asked for more often than one network may, and that showed only in the middle of the work: the answer is that of the limits at the door.</summary>
public sealed class TooManyRequests : IExceptionFilter
{
    public static BadHttpRequestException Refusal(string what) => new(what, StatusCodes.Status429TooManyRequests);

    public void OnException(ExceptionContext context)
    {
        if (context.Exception is not BadHttpRequestException { StatusCode: StatusCodes.Status429TooManyRequests })
            return;
        context.HttpContext.Response.Headers.RetryAfter = RateLimits.RetryAfterSeconds;
        context.Result = new StatusCodeResult(StatusCodes.Status429TooManyRequests);
    }
}
