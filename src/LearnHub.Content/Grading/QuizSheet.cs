using System.Collections.Immutable;

namespace LearnHub.Content.Grading;

/// <summary>
/// What one attempt asks, in which order: drawn and mixed from the module by the attempt's id alone, so the same attempt always sees the same sheet.
/// </summary>
public sealed record QuizSheet(ImmutableArray<SheetQuestion> Questions)
{
    /// <summary>The sheet of that attempt.</summary>
    public static QuizSheet For(Module module, Guid attemptId) => throw new NotImplementedException();

    /// <summary>A practice question as it is shown to everybody.</summary>
    public static SheetQuestion ForPractice(Question question) => throw new NotImplementedException();
}

/// <summary>
/// A question as it is laid before the learner. <paramref name="Orders"/> maps a shown place to the author's place; so the browser sees shown places only and never a key.
/// A choice has one order (its options), matching one (the right column), ordering one (its items), a gap text one a gap; text and number none.
/// </summary>
public sealed record SheetQuestion(Question Question, ImmutableArray<ImmutableArray<int>> Orders)
{
    /// <summary>
    /// Reads what a form sent, shown places as decimal numbers, into an answer in the author's terms. What makes no sense is taken as not answered; never throws.
    /// Choice: the chosen shown places. Text, number: one value. Matching: the shown place chosen for each left item. Ordering: the position (1 …) chosen for each shown item.
    /// Gap text: the shown place chosen for each gap.
    /// </summary>
    public Answer Read(IReadOnlyList<string> values) => throw new NotImplementedException();

    /// <summary>The form values (as <see cref="Read"/> takes them) that show this answer again.</summary>
    public ImmutableArray<string> Show(Answer answer) => throw new NotImplementedException();
}
