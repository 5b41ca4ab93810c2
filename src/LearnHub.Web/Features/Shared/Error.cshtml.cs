using LearnHub.Web.Platform;
using Microsoft.AspNetCore.Authorization;
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

    public void OnGet(int code) => Show(code);

    public void OnPost(int code) => Show(code);

    private void Show(int code)
    {
        (Code, Reference) = (code, HttpContext.Reference());
        Response.StatusCode = code == ExpiredForm.PageCode ? StatusCodes.Status400BadRequest : code;
    }
}
