using System.Collections.Immutable;
using LearnHub.Content;

namespace LearnHub.Web.Features.Learning;

public enum ModuleState
{
    Open,
    Read,
    Done,
}

/// <summary>How far one learner is in one course, as pages show it.</summary>
public sealed record CourseProgress(DateTime? CompletedAt, string? LastModuleId, ImmutableDictionary<string, ModuleState> States)
{
    public static readonly CourseProgress None = new(null, null, ImmutableDictionary<string, ModuleState>.Empty);

    public bool IsStarted => LastModuleId is not null;

    public ModuleState StateOf(Module module) => States.GetValueOrDefault(module.Id);

    public int DoneIn(Course course) => course.Modules.Count(module => StateOf(module) == ModuleState.Done);

    /// <summary>One letter a module: all that a page shows of the progress.</summary>
    public string SignatureIn(Course course) => string.Create(course.Modules.Length, (this, course), static (letters, state) =>
    {
        for (var i = 0; i < letters.Length; i++)
            letters[i] = state.Item1.StateOf(state.course.Modules[i]) switch { ModuleState.Done => 'd', ModuleState.Read => 'r', _ => 'o' };
    });

    /// <summary>The first module that is not done, looking onward from <paramref name="after"/> and then from the start.</summary>
    public Module? NextOpen(Course course, string? after = null)
    {
        var from = after is null ? 0 : course.Modules.TakeWhile(module => module.Id != after).Count() + 1;
        return course.Modules.Skip(from).Concat(course.Modules.Take(from)).FirstOrDefault(module => StateOf(module) != ModuleState.Done && module.Id != after);
    }

    public static ModuleState StateOf(Module? module, bool isRead, bool isPassed) =>
        isPassed || (isRead && module is { Questions.IsEmpty: true }) ? ModuleState.Done
        : isRead ? ModuleState.Read
        : ModuleState.Open;
}
