using LearnHub.Web.Features.Certificates.Credentials;
using LearnHub.Web.Platform;
using LearnHub.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace LearnHub.Web.Features.Certificates;

/// <summary>
/// Public: whether a file is one that was handed out here, to the byte. The answer is shown and not redirected to: nothing is changed, and an address
/// that says "unaltered" could be passed round without the file. The file stays in memory and goes with the request.
/// </summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.FileCheck)]
[LargeFileNotice]
[RequestSizeLimit(FileCheck.MostBytes + LargeFileNotice.FormBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = FileCheck.MostBytes + LargeFileNotice.FormBytes, MemoryBufferThreshold = FileCheck.MostBytes + LargeFileNotice.FormBytes)]
public sealed class VerifyFilePage(FileCheck check, UiTexts texts) : PageModel
{
    private FileVerdict verdict;

    public Certificate? Certificate { get; private set; }

    public string Problem => verdict switch
    {
        FileVerdict.Missing => texts.Badge.Missing,
        FileVerdict.TooLarge => texts.Badge.TooLarge.With(FileCheck.MostMegabytes),
        FileVerdict.WrongKind => texts.Badge.WrongKind,
        FileVerdict.Unreadable => texts.Badge.Unreadable,
        FileVerdict.Truncated => texts.Badge.Truncated,
        FileVerdict.NoSeal => texts.Badge.NoSeal,
        FileVerdict.Foreign => texts.Badge.Foreign,
        FileVerdict.Unknown => texts.Badge.Unknown,
        _ => texts.Badge.Altered,
    };

    /// <summary>The form stands at <c>/verify</c>; here ends only who sent too much.</summary>
    public IActionResult OnGet(bool tooLarge) => tooLarge ? Answer(FileVerdict.TooLarge) : Redirect("/verify");

    public async Task<IActionResult> OnPostAsync(IFormFile? file)
    {
        if (file is null or { Length: 0 })
            return Answer(FileVerdict.Missing);
        if (file.Length > FileCheck.MostBytes)
            return Answer(FileVerdict.TooLarge);
        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content);
        (var found, Certificate) = await check.CheckAsync(content.ToArray());
        return Answer(found);
    }

    private PageResult Answer(FileVerdict found)
    {
        verdict = found;
        if (found != FileVerdict.Unaltered)
            Response.StatusCode = found == FileVerdict.Unknown ? StatusCodes.Status404NotFound : StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
