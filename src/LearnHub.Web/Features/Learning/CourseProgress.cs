using System.Collections.Immutable;
using LearnHub.Content;
using LearnHub.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Features.Learning;

public enum ModuleState
{
    Open,
    Read,
    Done,
}

/// <summary>How far one learner is in one course, as pages show it: one query, one index.</summary>
public sealed record CourseProgress(DateTime? CompletedAt, string? LastModuleId, ImmutableDictionary<string, ModuleState> States)
{
    public static readonly CourseProgress None = new(null, null, ImmutableDictionary<string, ModuleState>.Empty);

    private static readonly Func<LearnHubDb, Guid, string, IEnumerable<Row>> Query = EF.CompileQuery(
        (LearnHubDb db, Guid accountId, string courseId) =>
            from enrolment in db.Enrolments
            where enrolment.AccountId == accountId && enrolment.CourseId == courseId
            from progress in enrolment.Modules.DefaultIfEmpty()
            select new Row(enrolment.CompletedAt, enrolment.LastModuleId, progress!.ModuleId, progress.ReadAt, progress.PassedAt));

    public bool IsStarted => LastModuleId is not null;

    public static CourseProgress Of(LearnHubDb db, Guid? accountId, Course course)
    {
        if (accountId is not { } id)
            return None;
        var rows = Query(db, id, course.Id).ToArray();
        if (rows.Length == 0)
            return None;
        var states = ImmutableDictionary.CreateBuilder<string, ModuleState>();
        foreach (var row in rows.Where(row => row.ModuleId is not null))
            states[row.ModuleId!] = StateOf(course.Module(row.ModuleId!), row.ReadAt, row.PassedAt);
        return new CourseProgress(rows[0].CompletedAt, rows[0].LastModuleId, states.ToImmutable());
    }

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

    public static ModuleState StateOf(Module? module, DateTime? readAt, DateTime? passedAt) =>
        passedAt is not null || (readAt is not null && module is { Questions.IsEmpty: true }) ? ModuleState.Done
        : readAt is not null ? ModuleState.Read
        : ModuleState.Open;

    private sealed record Row(DateTime? CompletedAt, string LastModuleId, string? ModuleId, DateTime? ReadAt, DateTime? PassedAt);
}
