using System.Collections.Immutable;
using LearnHub.Content;
using LearnHub.Content.Grading;
using LearnHub.Web.Data;
using LearnHub.Web.Features.Accounts;
using LearnHub.Web.Features.Courses;
using LearnHub.Web.Platform;
using LearnHub.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LearnHub.Web.Features.Learning;

[AllowAnonymous]
public sealed class ModuleReadingPage(LearnHubDb db, ProgressQuery progress, CourseCatalogue catalogue, LearningDesk desk, Viewer viewer, UiTexts texts, FormId formId) : PageModel
{
    public Course Course { get; private set; } = null!;

    public Module Module { get; private set; } = null!;

    public ModuleText Text { get; private set; } = null!;

    public CourseProgress Progress { get; private set; } = CourseProgress.None;

    /// <summary>Id that the next attempt gets, so that two clicks open one attempt.</summary>
    public Guid NewAttemptId => formId.Value;

    public int Position => Course.Modules.IndexOf(Module) + 1;

    public Module? Previous => Position > 1 ? Course.Modules[Position - 2] : null;

    public Module? Following => Position < Course.Modules.Length ? Course.Modules[Position] : null;

    public bool HasQuiz => !Module.Questions.IsEmpty;

    public bool SeesTrainerNotes => viewer.Is(Roles.Trainer) || viewer.Is(Roles.Admin);

    public async Task<IActionResult> OnGetAsync(string course, string module)
    {
        if (!Find(course, module))
            return NotFound();
        Progress = progress.Of(viewer.AccountId, Course);
        if (!Progress.IsStarted)
            MissingFirst = await Requirements.MissingAsync(db, catalogue, Course, viewer.AccountId);
        return Page();
    }

    public ImmutableArray<Course> MissingFirst { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(string course, string module, Guid attempt)
    {
        if (!Find(course, module))
            return NotFound();
        if (HasQuiz)
        {
            await desk.OpenAttemptAsync(Course, Module, attempt, read: true);
            return Redirect(Address.OfQuiz(Course, Module));
        }

        return await desk.ReadAsync(Course, Module) && Following is { } next ? Redirect(Address.Of(Course, next)) : Redirect(Address.Of(Course));
    }

    /// <summary>The practice question that stands there, with the answer that the address carries: nothing of it is kept.</summary>
    public PracticeView Practice(string questionId)
    {
        var question = Module.PracticeQuestions.First(candidate => candidate.Id == questionId);
        var asked = QuizSheet.ForPractice(question);
        var given = QuizForm.Read(asked, name => Request.Query[name]);
        var state = Request.Query["practice"] == questionId ? given.StateFor(question) : (AnswerState?)null;
        return new PracticeView(
            new QuestionView(asked, Text.Questions[questionId], given, $"practice-{questionId}", Error: null),
            state,
            state == AnswerState.Complete ? new QuestionResult(asked, given, Grader.IsRight(question, given)) : null,
            Address.Of(Course, Module),
            texts);
    }

    private bool Find(string courseId, string moduleId)
    {
        if (catalogue.Find(courseId) is not { } course || course.Module(moduleId) is not { } module)
            return false;
        (Course, Module, Text) = (course, module, module.In(texts.Language.Tag));
        return true;
    }
}

/// <summary>A practice question in the reading text, before or after answering.</summary>
/// <param name="State">How far the answer goes; null before answering.</param>
/// <param name="Result">Null until the answer is complete.</param>
public sealed record PracticeView(QuestionView View, AnswerState? State, QuestionResult? Result, string Address, UiTexts T);
