using LearnHub.Content;
using LearnHub.Content.Grading;
using LearnHub.Web.Data;
using LearnHub.Web.Features.Courses;
using LearnHub.Web.Platform;
using LearnHub.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Features.Learning;

/// <summary>The rules before the first attempt, then the open attempt. A submitted attempt has its own page.</summary>
[AllowAnonymous]
public sealed class QuizPage(
    LearnHubDb db, ProgressQuery progress, CourseCatalogue catalogue, CourseLibrary library, LearningDesk desk, Viewer viewer, UiTexts texts) : PageModel
{
    public Course Course { get; private set; } = null!;

    public Module Module { get; private set; } = null!;

    public CourseProgress Progress { get; private set; } = CourseProgress.None;

    public bool CanBegin { get; private set; } = true;

    public Guid AttemptId { get; private set; } = Guid.CreateVersion7();

    /// <summary>The open attempt's questions; null before it is begun.</summary>
    public IReadOnlyList<QuestionView>? Questions { get; private set; }

    /// <summary>The language in which the questions are shown.</summary>
    public string QuestionLanguage { get; private set; } = "";

    /// <summary>Attempts left, this one included; null when there is no limit.</summary>
    public int? AttemptsLeft { get; private set; }

    public bool WasSaved { get; private set; }

    public int PassPercent { get; private set; }

    public async Task<IActionResult> OnGetAsync(string course, string module, bool check, bool saved)
    {
        if (!await FindAsync(course, module))
            return NotFound();
        WasSaved = saved;
        Progress = progress.Of(viewer.AccountId, Course);
        var attempt = viewer.IsKnown ? await LatestAttemptAsync(course, module) : null;
        if (attempt is { IsOpen: false })
            return Redirect(Address.OfResult(Course, Module, attempt.Id));
        AttemptsLeft = Course.MaxAttempts == 0 ? null : await CountAttemptsLeftAsync();
        if (attempt is not null && await ShownTo(attempt) is { } shown)
            Show(shown, attempt, check);
        else
            CanBegin = Progress.IsStarted || (await Requirements.MissingAsync(db, catalogue, Course, viewer.AccountId)).IsEmpty;
        return Page();
    }

    /// <summary>Begins an attempt.</summary>
    public async Task<IActionResult> OnPostAsync(string course, string module, Guid attempt)
    {
        if (!Find(module, catalogue.Find(course)))
            return NotFound();
        await desk.OpenAttemptAsync(Course, Module, attempt, read: false);
        return Redirect(Address.OfQuiz(Course, Module));
    }

    /// <summary>Keeps what was answered so far, from the button or from the page's script.</summary>
    public async Task<IActionResult> OnPostSaveAsync(string course, string module, Guid attempt)
    {
        if (!await FindAsync(course, module) || await FindOpenAsync(attempt) is not var (_, kept, shown))
            return NotFound();
        if (shown is null)
            return Redirect(Address.OfResult(Course, Module, attempt));
        await desk.KeepAsync(kept, AnswersTo(QuizSheet.For(shown, attempt)));
        return Request.Headers.ContainsKey("X-Autosave") ? new NoContentResult() : Redirect($"{Address.OfQuiz(Course, Module)}?saved=true");
    }

    public async Task<IActionResult> OnPostSubmitAsync(string course, string module, Guid attempt)
    {
        if (!await FindAsync(course, module) || await FindOpenAsync(attempt) is not var (enrolment, kept, shown))
            return NotFound();
        if (shown is null)
            return Redirect(Address.OfResult(Course, Module, attempt));
        var sheet = QuizSheet.For(shown, attempt);
        var answers = AnswersTo(sheet);
        if (sheet.Questions.Any(asked => answers[asked.Question.Id].StateFor(asked.Question) != AnswerState.Complete))
        {
            await desk.KeepAsync(kept, answers);
            return Redirect($"{Address.OfQuiz(Course, Module)}?check=true#errors");
        }

        await desk.SubmitAsync(enrolment, kept, catalogue.Find(course) ?? Course, Grader.Grade(sheet, answers, shown.PassPercent));
        return Redirect(Address.OfResult(Course, Module, attempt));
    }

    private bool Find(string moduleId, Course? course)
    {
        if (course?.Module(moduleId) is not { Questions.IsEmpty: false } module)
            return false;
        (Course, Module, PassPercent) = (course, module, module.PassPercent);
        return true;
    }

    /// <summary>The quiz as it is today, or, where it is no longer offered, as the viewer's attempt asks it: what was begun can be ended.</summary>
    private async Task<bool> FindAsync(string courseId, string moduleId) =>
        Find(moduleId, catalogue.Find(courseId))
        || (viewer.IsKnown && await LatestAttemptAsync(courseId, moduleId) is { } begun && Find(moduleId, await library.VersionAsync(db, courseId, begun.ContentHash, begun.StartedAt)));

    private Task<QuizAttempt?> LatestAttemptAsync(string courseId, string moduleId) =>
        db.Enrolments.VisibleTo(viewer).Where(enrolment => enrolment.CourseId == courseId).AttemptsOfThisRound().Where(attempt => attempt.ModuleId == moduleId)
            .OrderByDescending(attempt => attempt.SubmittedAt == null).ThenByDescending(attempt => attempt.SubmittedAt)
            .AsNoTracking().FirstOrDefaultAsync();

    private async Task<int?> CountAttemptsLeftAsync()
    {
        var own = db.Enrolments.VisibleTo(viewer).Where(enrolment => enrolment.CourseId == Course.Id);
        return Enrolment.AttemptsLeft(
            Course,
            await own.AttemptsOfThisRound().CountAsync(attempt => attempt.ModuleId == Module.Id && attempt.SubmittedAt != null),
            await own.SelectMany(enrolment => enrolment.Modules).Where(read => read.ModuleId == Module.Id).SumAsync(read => read.MoreAttempts));
    }

    /// <summary>The module in the version that the attempt asks.</summary>
    private async Task<Module?> ShownTo(QuizAttempt attempt) =>
        (await library.VersionAsync(db, Course.Id, attempt.ContentHash, attempt.StartedAt))?.Module(Module.Id);

    /// <summary>The viewer's attempt and the module it asks, which is null when the attempt is closed; null when there is no such attempt.</summary>
    private async Task<(Enrolment Enrolment, QuizAttempt Attempt, Module? Shown)?> FindOpenAsync(Guid attemptId)
    {
        if (await desk.FindAttemptAsync(attemptId, Course.Id, Module.Id) is not var (enrolment, attempt))
            return null;
        return (enrolment, attempt, attempt.IsOpen ? await ShownTo(attempt) : null);
    }

    private System.Collections.Immutable.ImmutableDictionary<string, Answer> AnswersTo(QuizSheet sheet) =>
        QuizForm.Read(sheet, name => Request.Form[name]);

    private void Show(Module shown, QuizAttempt attempt, bool check)
    {
        var text = shown.In(texts.Language.Tag);
        var answers = attempt.Answers;
        AttemptId = attempt.Id;
        PassPercent = shown.PassPercent;
        QuestionLanguage = text.Language;
        Questions = [.. QuizSheet.For(shown, attempt.Id).Questions.Select((asked, index) =>
        {
            var given = answers.GetValueOrDefault(asked.Question.Id) ?? Answer.None;
            return new QuestionView(
                asked, text.Questions[asked.Question.Id], given, $"q-{asked.Question.Id}", check ? ErrorIn(given.StateFor(asked.Question), index + 1) : null);
        })];
    }

    private string? ErrorIn(AnswerState state, int number) => state switch
    {
        AnswerState.Missing => texts.Quiz.Missing.With(number),
        AnswerState.Incomplete => texts.Quiz.Incomplete.With(number),
        AnswerState.Repeated => texts.Quiz.Repeated.With(number),
        AnswerState.NotANumber => texts.Quiz.NotANumber.With(number),
        _ => null,
    };
}
