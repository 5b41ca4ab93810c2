using LearnHub.Content;
using LearnHub.Content.Grading;

namespace LearnHub.Web.Features.Learning;

/// <summary>One person taking one course. Completion is frozen: no later version of the course takes it away.</summary>
public sealed class Enrolment
{
    private Enrolment()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid AccountId { get; private set; }

    public string CourseId { get; private init; } = "";

    public DateTime StartedAt { get; private init; }

    /// <summary>Where the learner was last: "continue where you were".</summary>
    public string LastModuleId { get; private set; } = "";

    public DateTime LastActivityAt { get; private set; }

    /// <summary>Counts the changes, so that two requests at once cannot each miss what the other completed.</summary>
    public int Revision { get; private set; }

    public DateTime? CompletedAt { get; private set; }

    /// <summary>The version of the course with which it was completed.</summary>
    public string? CompletedHash { get; private set; }

    public List<ModuleProgress> Modules { get; private init; } = [];

    public List<QuizAttempt> Attempts { get; private init; } = [];

    /// <summary>Since when the course is taken again, for a new certificate; what was completed stays completed meanwhile.</summary>
    public DateTime? AgainSince { get; private set; }

    public bool IsComplete => CompletedAt is not null && AgainSince is null;

    public static Enrolment Start(Guid accountId, Course course, DateTime now) =>
        new() { AccountId = accountId, CourseId = course.Id, StartedAt = now, LastActivityAt = now, LastModuleId = course.Modules[0].Id };

    public ModuleProgress? ProgressIn(string moduleId) => Modules.FirstOrDefault(progress => progress.ModuleId == moduleId);

    /// <summary>Notes that the module was read, and completes what that completes.</summary>
    public void MarkRead(Course course, Module module, DateTime now)
    {
        Touch(module.Id, now).ReadAt ??= now;
        CompleteIfDone(course, now);
    }

    /// <summary>Takes a completed course again: progress begins anew, results and the completion stay.</summary>
    public bool TakeAgain(Course course, DateTime now)
    {
        if (!IsComplete)
            return false;
        AgainSince = now;
        Modules.Clear();
        foreach (var open in Attempts.Where(attempt => attempt.IsOpen).ToArray())
            Attempts.Remove(open);
        (LastModuleId, LastActivityAt) = (course.Modules[0].Id, now);
        Revision++;
        return true;
    }

    /// <summary>Whether an attempt counts now: those before the course was taken again are history.</summary>
    public bool IsOfThisRound(QuizAttempt attempt) => AgainSince is null || attempt.StartedAt >= AgainSince;

    /// <summary>Opens an attempt under the id that the form brought; the same id twice gives the attempt that is there.</summary>
    public QuizAttempt Open(Guid attemptId, Course course, Module module, DateTime now)
    {
        if (Attempts.FirstOrDefault(attempt => attempt.Id == attemptId) is { } known)
            return known;
        if (Attempts.FirstOrDefault(attempt => attempt.ModuleId == module.Id && attempt.IsOpen) is { } open)
            return open;
        var attempt = QuizAttempt.Open(attemptId, this, course, module, now);
        Attempts.Add(attempt);
        Touch(module.Id, now);
        return attempt;
    }

    /// <summary>
    /// Marks the attempt against the version of the course that was shown, and completes what a pass completes in the version of today.
    /// A second submission changes nothing: the first result stands.
    /// </summary>
    /// <returns>Whether this call submitted it.</returns>
    public bool Submit(QuizAttempt attempt, QuizResult result, Course current, DateTime now)
    {
        if (!attempt.Submit(result, now))
            return false;
        var progress = Touch(attempt.ModuleId, now);
        progress.BestPercent = Math.Max(progress.BestPercent ?? 0, result.Percent);
        if (result.Passed)
        {
            progress.ReadAt ??= now;
            progress.PassedAt ??= now;
        }

        CompleteIfDone(current, now);
        return true;
    }

    /// <summary>Attempts left at a module's quiz, or null when there is no limit.</summary>
    /// <param name="course">The course that sets the limit.</param>
    /// <param name="submitted">Attempts of this round that were submitted.</param>
    /// <param name="more">Attempts that this person was given beyond the limit.</param>
    public static int? AttemptsLeft(Course course, int submitted, int more) =>
        course.MaxAttempts == 0 ? null : Math.Max(0, course.MaxAttempts + more - submitted);

    /// <summary>Attempts left at the module's quiz; the module's attempts have to be loaded.</summary>
    public int? AttemptsLeft(Course course, Module module) => AttemptsLeft(
        course,
        Attempts.Count(attempt => attempt.ModuleId == module.Id && !attempt.IsOpen && IsOfThisRound(attempt)),
        ProgressIn(module.Id)?.MoreAttempts ?? 0);

    /// <summary>Gives as many attempts again as the course allows, where none is left and the quiz is not passed. What the learner did last stays.</summary>
    /// <returns>Whether there was a reason to.</returns>
    public bool GiveAttempts(Course course, Module module)
    {
        if (AttemptsLeft(course, module) != 0 || ProgressIn(module.Id) is not { PassedAt: null } progress)
            return false;
        progress.MoreAttempts += course.MaxAttempts;
        Revision++;
        return true;
    }

    /// <summary>Takes over what another account of the same person did in this course (a guest who signs in), and completes what both together complete.</summary>
    /// <param name="course">The course as it is today; null when it is no longer offered.</param>
    public void Absorb(Enrolment other, Course? course, DateTime now)
    {
        Revision++;
        foreach (var theirs in other.Modules)
        {
            var mine = ProgressIn(theirs.ModuleId);
            if (mine is null)
                Modules.Add(mine = new ModuleProgress(theirs.ModuleId));
            mine.Absorb(theirs);
        }

        foreach (var attempt in other.Attempts.ToArray())
        {
            // One open attempt at a quiz: the one with more answers goes on.
            if (attempt.IsOpen && Attempts.FirstOrDefault(mine => mine.ModuleId == attempt.ModuleId && mine.IsOpen) is { } both)
            {
                if (both.Answers.Count > attempt.Answers.Count)
                    continue;
                Attempts.Remove(both);
            }

            other.Attempts.Remove(attempt);
            Attempts.Add(attempt);
        }

        if (CompletedAt is null || other.CompletedAt < CompletedAt)
            (CompletedAt, CompletedHash) = (other.CompletedAt ?? CompletedAt, other.CompletedHash ?? CompletedHash);
        if (other.LastActivityAt > LastActivityAt)
            (LastActivityAt, LastModuleId) = (other.LastActivityAt, other.LastModuleId);
        if (course is not null)
            CompleteIfDone(course, now);
    }

    public void MoveTo(Guid accountId) => AccountId = accountId;

    private ModuleProgress Touch(string moduleId, DateTime now)
    {
        LastModuleId = moduleId;
        LastActivityAt = now;
        Revision++;
        if (ProgressIn(moduleId) is { } progress)
            return progress;
        progress = new ModuleProgress(moduleId);
        Modules.Add(progress);
        return progress;
    }

    private void CompleteIfDone(Course course, DateTime now)
    {
        if (IsComplete || !course.Modules.All(module => ProgressIn(module.Id)?.IsDone(module) == true))
            return;
        CompletedAt = now;
        CompletedHash = course.ContentHash;
        AgainSince = null;
    }
}

/// <summary>How far somebody is in one module.</summary>
public sealed class ModuleProgress(string moduleId)
{
    public Guid EnrolmentId { get; private init; }

    public string ModuleId { get; private init; } = moduleId;

    public DateTime? ReadAt { get; set; }

    public DateTime? PassedAt { get; set; }

    public int? BestPercent { get; set; }

    /// <summary>Attempts beyond the course's limit, given by the service centre.</summary>
    public int MoreAttempts { get; set; }

    public bool IsDone(Module module) => CourseProgress.StateOf(module, ReadAt is not null, PassedAt is not null) == ModuleState.Done;

    public void Absorb(ModuleProgress other)
    {
        ReadAt = Earlier(ReadAt, other.ReadAt);
        PassedAt = Earlier(PassedAt, other.PassedAt);
        BestPercent = BestPercent is null || other.BestPercent > BestPercent ? other.BestPercent : BestPercent;
        MoreAttempts = Math.Max(MoreAttempts, other.MoreAttempts);
    }

    private static DateTime? Earlier(DateTime? one, DateTime? other) => one is null || other < one ? other ?? one : one;
}
