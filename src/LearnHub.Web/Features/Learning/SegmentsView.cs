using LearnHub.Content;
using LearnHub.Web.Texts;

namespace LearnHub.Web.Features.Learning;

/// <summary>The row of segments, one a module. <paramref name="Here"/> is the module that the page is about.</summary>
public sealed record SegmentsView(Course Course, CourseProgress Progress, Module? Here = null);

/// <summary>The bar above everything that belongs to one module.</summary>
public sealed record CourseBarView(Course Course, CourseProgress Progress, Module Module);

public static class StateWords
{
    public static string StateWord(this CourseTexts texts, ModuleState state) => state switch
    {
        ModuleState.Done => texts.Done,
        ModuleState.Read => texts.Read,
        _ => texts.Open,
    };
}
