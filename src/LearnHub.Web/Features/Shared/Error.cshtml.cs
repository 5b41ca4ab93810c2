using System.Globalization;
using LearnHub.Web.Data.Sqlite;
using LearnHub.Web.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LearnHub.Web.Features.Shared;

/// <summary>What happened, what was kept, what to do: for every error one page in the reader's language.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ErrorPage : PageModel
{
    public int Code { get; private set; }

    public string Reference { get; private set; } = "";

    public void OnGet() => Show();

    public void OnPost() => Show();

    private void Show()
    {
        // Not a bound parameter: nothing is bound when the form that went wrong cannot be read.
        Code = int.Parse((string)RouteData.Values["code"]!, CultureInfo.InvariantCulture);
        // A full disk is an error of ours too, but one with an answer of its own.
        if (Code == StatusCodes.Status500InternalServerError && SqliteErrors.IsFull(HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error))
            Code = StatusCodes.Status507InsufficientStorage;
        Reference = HttpContext.Reference();
        Response.StatusCode = Code == ExpiredForm.PageCode ? StatusCodes.Status400BadRequest : Code;
    }
}
