using System.Collections.Immutable;
using System.Text.Json;
using LearnHub.Content;
using LearnHub.Content.Grading;

namespace LearnHub.Web.Features.Learning;

/// <summary>
/// One try at a module's quiz. Its id is made when the form is rendered and decides the draw and the mixing; its content hash names the version
/// of the course that it asks and is marked against.
/// </summary>
public sealed class QuizAttempt
{
    private QuizAttempt()
    {
    }

    public Guid Id { get; private init; }

    public Guid EnrolmentId { get; private init; }

    public string ModuleId { get; private init; } = "";

    public string ContentHash { get; private init; } = "";

    public DateTime StartedAt { get; private init; }

    /// <summary>The answers given so far, then the answers submitted: question id to values, as JSON.</summary>
    public string AnswersJson { get; private set; } = "{}";

    public DateTime? SubmittedAt { get; private set; }

    public int? Right { get; private set; }

    public int? Asked { get; private set; }

    public int? Percent { get; private set; }

    public bool? Passed { get; private set; }

    public bool IsOpen => SubmittedAt is null;

    public IReadOnlyDictionary<string, Answer> Answers =>
        JsonSerializer.Deserialize<Dictionary<string, ImmutableArray<string>>>(AnswersJson)!.ToDictionary(pair => pair.Key, pair => new Answer(pair.Value));

    internal static QuizAttempt Open(Guid id, Enrolment enrolment, Course course, Module module, DateTime now) =>
        new() { Id = id, EnrolmentId = enrolment.Id, ModuleId = module.Id, ContentHash = course.ContentHash, StartedAt = now };

    /// <summary>Keeps answers while the attempt is open, so that a reload or a lost connection loses nothing.</summary>
    public void Keep(IReadOnlyDictionary<string, Answer> answers)
    {
        if (IsOpen)
            AnswersJson = JsonSerializer.Serialize(answers.ToDictionary(pair => pair.Key, pair => pair.Value.Values));
    }

    internal bool Submit(QuizResult result, DateTime now)
    {
        if (!IsOpen)
            return false;
        Keep(result.Questions.ToDictionary(question => question.Asked.Question.Id, question => question.Answer));
        (SubmittedAt, Right, Asked, Percent, Passed) = (now, result.Right, result.Questions.Length, result.Percent, result.Passed);
        return true;
    }
}
