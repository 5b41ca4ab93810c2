using System.Collections.Immutable;
using System.Diagnostics;

namespace LearnHub.Content.Grading;

/// <summary>Marks a quiz. Pure: the same sheet and answers give the same result.</summary>
public static class Grader
{
    /// <summary>Marks every question of the sheet; a question that is missing from <paramref name="answers"/> counts as wrong.</summary>
    public static QuizResult Grade(QuizSheet sheet, IReadOnlyDictionary<string, Answer> answers, int passPercent) =>
        new([.. sheet.Questions.Select(asked => Mark(asked, answers.GetValueOrDefault(asked.Question.Id) ?? Answer.None))], passPercent);

    /// <summary>Whether the answer is wholly right: a question is right or wrong, there are no parts of a point.</summary>
    public static bool IsRight(Question question, Answer answer) => answer.StateFor(question) == AnswerState.Complete && question switch
    {
        ChoiceQuestion choice => choice.Options.Where(option => option.IsRight).Select(option => option.Id).ToHashSet().SetEquals(answer.Given),
        TextQuestion text => text.Accepted.Any(accepted => TypedText.AreSame(accepted, answer.Typed)),
        NumberQuestion number => TypedNumber.Read(answer.Typed, number) is { } value && IsNear(value, number),
        MatchingQuestion => answer.PlacesFor(question).Select((place, index) => place == index).All(right => right),
        OrderingQuestion => answer.PlacesFor(question).Select((place, index) => place == index + 1).All(right => right),
        GapsQuestion => answer.PlacesFor(question).All(place => place == 0),
        _ => throw new UnreachableException(),
    };

    private static QuestionResult Mark(SheetQuestion asked, Answer answer) => new(asked, answer, IsRight(asked.Question, answer));

    private static bool IsNear(decimal value, NumberQuestion question)
    {
        try
        {
            return decimal.Abs(value - question.Answer) <= question.Tolerance;
        }
        catch (OverflowException)
        {
            // Numbers of 29 digits and opposite signs: further apart than a decimal can say.
            return false;
        }
    }
}

/// <summary>The result of one attempt.</summary>
/// <param name="Questions">In the sheet's order.</param>
/// <param name="PassPercent">What was asked.</param>
public sealed record QuizResult(ImmutableArray<QuestionResult> Questions, int PassPercent)
{
    /// <summary>How many questions are right.</summary>
    public int Right => Questions.Count(question => question.IsRight);

    /// <summary>Right answers in per cent, rounded down; 100 for an empty sheet.</summary>
    public int Percent => Questions.IsEmpty ? 100 : Right * 100 / Questions.Length;

    /// <summary>Whether at least <see cref="PassPercent"/> of the questions are right, counted exactly and not by the rounded <see cref="Percent"/>.</summary>
    public bool Passed => Right * 100 >= PassPercent * Questions.Length;

    /// <summary>How many right answers a sheet of that length needs.</summary>
    public static int NeededOf(int questions, int passPercent) => (questions * passPercent + 99) / 100;
}

/// <summary>One marked question.</summary>
public sealed record QuestionResult(SheetQuestion Asked, Answer Answer, bool IsRight);
