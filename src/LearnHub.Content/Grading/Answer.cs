using System.Collections.Immutable;

namespace LearnHub.Content.Grading;

/// <summary>
/// A learner's answer in the author's terms, so that it can be kept and read without the sheet it was given on.
/// Choice: the chosen options' ids. Text, number: what was typed. Matching: for each left item the right item's index or "". Ordering: for each item the chosen position (1 …) or "".
/// Gap text: for each gap the alternative's index or "".
/// </summary>
public sealed record Answer(ImmutableArray<string> Values)
{
    /// <summary>Not answered.</summary>
    public static readonly Answer None = new([]);

    /// <summary>How far the answer goes.</summary>
    public AnswerState StateFor(Question question) => throw new NotImplementedException();
}

/// <summary>How far an answer goes.</summary>
public enum AnswerState
{
    /// <summary>Nothing given.</summary>
    Missing,

    /// <summary>Some pairs, positions or gaps are still open.</summary>
    Incomplete,

    /// <summary>A position was given twice.</summary>
    Repeated,

    /// <summary>Not a number, where one is asked.</summary>
    NotANumber,

    /// <summary>Ready to grade.</summary>
    Complete,
}
