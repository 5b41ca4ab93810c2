using Microsoft.AspNetCore.Mvc.Razor;

namespace LearnHub.Web.Platform;

/// <summary>Marks on a field that was filled in wrongly.</summary>
public static class FieldMarks
{
    public static string? Wrong(this RazorPageBase page, string field) => IsWrong(page, field) ? " wrong" : null;

    public static string? Invalid(this RazorPageBase page, string field) => IsWrong(page, field) ? "true" : null;

    private static bool IsWrong(RazorPageBase page, string field) => page.ViewContext.ViewData.ModelState[field]?.Errors.Count > 0;
}
