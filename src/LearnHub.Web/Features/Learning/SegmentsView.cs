using LearnHub.Content;
using LearnHub.Web.Texts;

namespace LearnHub.Web.Features.Learning;

/// <summary>The row of segments, one a module. <paramref name="Here"/> is the module that the page is about.</summary>
public sealed record SegmentsView(Course Course, CourseProgress Progress, Module? Here = null);

/// <summary>The bar above everything that belongs to one module.</summary>
public sealed record CourseBarView(Course Course, CourseProgress Progress, Module Module);

public static class StateWords
{
    /// <summary>The class that colours it; null for a module that is not begun.</summary>
    public static string? Mark(this ModuleState state) => state switch
    {
        ModuleState.Done => "passed",
        ModuleState.Read => "read",
        _ => null,
    };

    public static string WordFor(this CourseTexts texts, ModuleState state) => state switch
    {
        ModuleState.Done => texts.Done,
        ModuleState.Read => texts.Read,
        _ => texts.Open,
    };
}
