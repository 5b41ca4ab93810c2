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

/// <summary>The result of one attempt, every answer explained, in the version of the course that was asked.</summary>
[AllowAnonymous]
public sealed class QuizOutcomePage(LearnHubDb db, ProgressQuery progress, CourseCatalogue catalogue, CourseLibrary library, Viewer viewer, UiTexts texts, LocalTime local) : PageModel
{
    public Course Course { get; private set; } = null!;

    public Module Module { get; private set; } = null!;

    public ModuleText Text { get; private set; } = null!;

    public QuizAttempt Attempt { get; private set; } = null!;

    public int Needed { get; private set; }

    public IReadOnlyList<MarkedQuestionView> Questions { get; private set; } = [];

    public CourseProgress Progress { get; private set; } = CourseProgress.None;

    public int? AttemptsLeft { get; private set; }

    /// <summary>Whether the module can still be taken; the result stays where it was withdrawn.</summary>
    public bool IsOffered { get; private set; }

    public bool IsEarlierVersion => Attempt.ContentHash != Course.ContentHash;

    public DateTime SubmittedAt => local.Of(Attempt.SubmittedAt!.Value);

    public Module? Next => Progress.NextOpen(Course, after: Module.Id);

    public Guid NewAttemptId { get; } = Guid.CreateVersion7();

    public async Task<IActionResult> OnGetAsync(string course, string module, Guid attempt)
    {
        var found = await db.Enrolments.VisibleTo(viewer).Where(enrolment => enrolment.CourseId == course)
            .SelectMany(enrolment => enrolment.Attempts, (enrolment, own) => new { own, enrolment.Attempts, enrolment.Modules, enrolment.AgainSince })
            .Where(pair => pair.own.Id == attempt && pair.own.ModuleId == module)
            .Select(pair => new
            {
                pair.own,
                Submitted = pair.Attempts.Count(other => other.ModuleId == module && other.SubmittedAt != null && (pair.AgainSince == null || other.StartedAt >= pair.AgainSince)),
                More = pair.Modules.Where(read => read.ModuleId == module).Sum(read => read.MoreAttempts),
            })
            .AsNoTracking().FirstOrDefaultAsync();
        if (found is null || await library.VersionAsync(db, course, found.own.ContentHash, found.own.StartedAt) is not { } version || version.Module(module) is not { } shown)
            return NotFound();
        Attempt = found.own;
        var today = catalogue.Find(course);
        IsOffered = today?.Module(module) is not null;
        Course = IsOffered ? today! : version;
        Module = Course.Module(module)!;
        if (Attempt.IsOpen)
            return Redirect(Address.OfQuiz(Course, Module));
        AttemptsLeft = Enrolment.AttemptsLeft(Course, found.Submitted, found.More);
        Progress = progress.Of(viewer.AccountId, Course);
        Text = shown.In(texts.Language.Tag);
        var result = Grader.Grade(QuizSheet.For(shown, Attempt.Id), Attempt.Answers, shown.PassPercent);
        Needed = QuizResult.NeededOf(result.Questions.Length, shown.PassPercent);
        Questions = [.. result.Questions.Select((marked, index) => new MarkedQuestionView(marked, Text.Questions[marked.Asked.Question.Id], index + 1))];
        return Page();
    }
}
