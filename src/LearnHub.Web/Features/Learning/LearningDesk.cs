using LearnHub.Content;
using LearnHub.Content.Grading;
using LearnHub.Web.Data;
using LearnHub.Web.Features.Accounts;
using LearnHub.Web.Features.Courses;
using LearnHub.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Features.Learning;

/// <summary>What a learner does, each in one save that two clicks at once cannot spoil: begin, read, open an attempt, keep answers, submit, take again.</summary>
public sealed class LearningDesk(LearnHubDb db, Guests guests, CourseCatalogue catalogue, Viewer viewer, IRenewals renewals, TimeProvider time)
{
    // Compiled once: it is asked at every submission, and turning it into SQL costs more than the answer.
    private static readonly Func<LearnHubDb, Guid?, Guid, string, string, Task<Enrolment?>> EnrolmentOf =
        EF.CompileAsyncQuery((LearnHubDb db, Guid? viewerId, Guid attemptId, string courseId, string moduleId) => db.Enrolments
            .Include(own => own.Modules)
            .Include(own => own.Attempts.Where(attempt => attempt.Id == attemptId))
            .FirstOrDefault(own => own.AccountId == viewerId && own.CourseId == courseId
                && own.Attempts.Any(attempt => attempt.Id == attemptId && attempt.ModuleId == moduleId)));

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Notes a module as read. False when a required course is still missing.</summary>
    public Task<bool> ReadAsync(Course course, Module module) => ChangeAsync(course, module, enrolment =>
    {
        enrolment.MarkRead(course, module, Now);
        return Task.CompletedTask;
    });

    /// <summary>Begins the course. False when a required course is still missing.</summary>
    public Task<bool> BeginAsync(Course course) => ChangeAsync(course, course.Modules[0], _ => Task.CompletedTask);

    /// <summary>Notes the module as read and opens an attempt at its quiz, or finds the one that is open.</summary>
    /// <returns>False when a required course is missing or no attempt is left.</returns>
    public async Task<bool> OpenAttemptAsync(Course course, Module module, Guid attemptId, bool read)
    {
        var opened = false;
        var begun = await ChangeAsync(course, module, async enrolment =>
        {
            if (read)
                enrolment.MarkRead(course, module, Now);
            if (opened = enrolment.AttemptsLeft(course, module) != 0)
                enrolment.Open(await IsFreeAsync(attemptId, enrolment) ? attemptId : Guid.CreateVersion7(), course, module, Now);
        });
        return begun && opened;
    }

    /// <summary>The viewer's own attempt with its enrolment, or null: somebody else's is not found.</summary>
    public async Task<(Enrolment Enrolment, QuizAttempt Attempt)?> FindAttemptAsync(Guid attemptId, string courseId, string moduleId)
    {
        var enrolment = await EnrolmentOf(db, viewer.AccountId, attemptId, courseId, moduleId);
        return enrolment is null ? null : (enrolment, enrolment.Attempts.Single());
    }

    /// <summary>Keeps the answers of an open attempt; a submitted one stays as it is.</summary>
    public async Task KeepAsync(QuizAttempt attempt, IReadOnlyDictionary<string, Answer> answers)
    {
        attempt.Keep(answers);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            // It was submitted meanwhile: what was submitted stands.
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Submits the attempt; when it already was, the first result stands.</summary>
    public Task SubmitAsync(Enrolment enrolment, QuizAttempt attempt, Course current, QuizResult result)
    {
        (Enrolment Enrolment, QuizAttempt Attempt)? found = (enrolment, attempt);
        return db.SettleAsync(async () =>
        {
            // What was loaded serves the first time; after a conflict it is asked for again.
            var known = found ?? await FindAttemptAsync(attempt.Id, current.Id, attempt.ModuleId);
            found = null;
            if (known is not var (own, open))
                return false;
            var wasComplete = own.IsComplete;
            if (!own.Submit(open, result, current, Now))
                return false;
            db.AuditEntries.Add(AuditEntry.Of("attempt-submitted", open.Id, own.AccountId, Now));
            NoteCompletion(own, wasComplete);
            await db.SaveChangesAsync();
            return true;
        });
    }

    /// <summary>Takes a completed course again where a certificate is about to expire; asked twice, or without a reason, it changes nothing.</summary>
    public Task TakeAgainAsync(Course course) => db.SettleAsync(async () =>
    {
        if (viewer.AccountId is not { } learnerId || !await renewals.IsDueAsync(learnerId, course.Id))
            return false;
        var enrolment = await db.Enrolments
            .Include(own => own.Modules)
            .Include(own => own.Attempts.Where(attempt => attempt.SubmittedAt == null))
            .FirstAsync(own => own.AccountId == learnerId && own.CourseId == course.Id);
        if (!enrolment.TakeAgain(course, Now))
            return false;
        db.AuditEntries.Add(AuditEntry.Of("course-taken-again", enrolment.Id, learnerId, Now));
        await db.SaveChangesAsync();
        return true;
    });

    private Task<bool> ChangeAsync(Course course, Module module, Func<Enrolment, Task> change) => db.SettleAsync(async () =>
    {
        var learnerId = await guests.LearnerIdAsync();
        var enrolment = await db.Enrolments
            .Include(own => own.Modules)
            .Include(own => own.Attempts.Where(attempt => attempt.ModuleId == module.Id))
            .FirstOrDefaultAsync(own => own.AccountId == learnerId && own.CourseId == course.Id);
        if (enrolment is null)
        {
            if ((await Requirements.MissingAsync(db, catalogue, course, learnerId)).Length > 0)
                return false;
            enrolment = Enrolment.Start(learnerId, course, Now);
            db.Enrolments.Add(enrolment);
        }

        var wasComplete = enrolment.IsComplete;
        await change(enrolment);
        NoteCompletion(enrolment, wasComplete);
        await db.SaveChangesAsync();
        await guests.WelcomeAsync();
        return true;
    });

    /// <summary>Whether an attempt of this enrolment's module may have that id: a page may be older than the person who is signed in now, or carry none.</summary>
    private async Task<bool> IsFreeAsync(Guid attemptId, Enrolment enrolment) =>
        attemptId != Guid.Empty
        && (enrolment.Attempts.Any(own => own.Id == attemptId) || !await db.QuizAttempts.AnyAsync(other => other.Id == attemptId));

    private void NoteCompletion(Enrolment enrolment, bool wasComplete)
    {
        if (enrolment.IsComplete && !wasComplete)
            db.AuditEntries.Add(AuditEntry.Of("course-completed", enrolment.Id, enrolment.AccountId, Now));
    }
}

public static class EnrolmentVisibility
{
    /// <summary>What the viewer may see of enrolments: their own.</summary>
    public static IQueryable<Enrolment> VisibleTo(this IQueryable<Enrolment> enrolments, Viewer viewer) =>
        enrolments.Where(enrolment => enrolment.AccountId == viewer.AccountId);

    /// <summary>The attempts that count now; in a query what <see cref="Enrolment.IsOfThisRound"/> is on one of them.</summary>
    public static IQueryable<QuizAttempt> AttemptsOfThisRound(this IQueryable<Enrolment> enrolments) =>
        enrolments.SelectMany(enrolment => enrolment.Attempts, (enrolment, attempt) => new { enrolment.AgainSince, attempt })
            .Where(pair => pair.AgainSince == null || pair.attempt.StartedAt >= pair.AgainSince).Select(pair => pair.attempt);
}
