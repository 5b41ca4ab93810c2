using LearnHub.Content;

namespace LearnHub.Web.Features.Learning;

public enum ModuleState
{
    Open,
    Read,
    Done,
}

/// <summary>How far one learner is in one course, as pages show it.</summary>
public sealed record CourseProgress(DateTime? CompletedAt, string? LastModuleId, IReadOnlyDictionary<string, ModuleState> States)
{
    public static readonly CourseProgress None = new(null, null, new Dictionary<string, ModuleState>());

    public bool IsStarted => LastModuleId is not null;

    public ModuleState StateOf(Module module) => States.GetValueOrDefault(module.Id);

    public int DoneIn(Course course) => course.Modules.Count(module => StateOf(module) == ModuleState.Done);

    /// <summary>One letter a module: all that a page shows of the progress.</summary>
    public string SignatureIn(Course course) => string.Create(course.Modules.Length, (this, course), static (letters, state) =>
    {
        for (var i = 0; i < letters.Length; i++)
            letters[i] = state.Item1.StateOf(state.course.Modules[i]) switch { ModuleState.Done => 'd', ModuleState.Read => 'r', _ => 'o' };
    });

    /// <summary>Where the learner goes on: in the module worked on last, or, when that is done, in the next that is not.</summary>
    public Module? ToContinue(Course course) =>
        course.Module(LastModuleId ?? "") is { } last && StateOf(last) != ModuleState.Done ? last : NextOpen(course, LastModuleId ?? "");

    /// <summary>The first module that is not done, looking onward from <paramref name="after"/> and then from the start.</summary>
    public Module? NextOpen(Course course, string after)
    {
        var from = course.Modules.TakeWhile(module => module.Id != after).Count() + 1;
        return course.Modules.Skip(from).Concat(course.Modules.Take(from)).FirstOrDefault(module => StateOf(module) != ModuleState.Done && module.Id != after);
    }

    /// <summary>Done: read, and the quiz passed where there is one.</summary>
    public static ModuleState StateOf(Module? module, bool isRead, bool isPassed) =>
        isPassed || (isRead && module is { Questions.IsEmpty: true }) ? ModuleState.Done
        : isRead ? ModuleState.Read
        : ModuleState.Open;
}
