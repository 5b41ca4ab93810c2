using System.Collections.Immutable;
using System.Diagnostics;

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
    public AnswerState StateFor(Question question) => question switch
    {
        ChoiceQuestion choice => choice.Options.Any(option => Given.Contains(option.Id)) ? AnswerState.Complete : AnswerState.Missing,
        TextQuestion => Typed.Length == 0 ? AnswerState.Missing : AnswerState.Complete,
        NumberQuestion number => Typed.Length == 0 ? AnswerState.Missing
            : TypedNumber.Read(Typed, number) is null ? AnswerState.NotANumber
            : AnswerState.Complete,
        MatchingQuestion matching => StateOf(PlacesFor(matching)),
        OrderingQuestion ordering => StateOf(PlacesFor(ordering)) is var state && state != AnswerState.Complete ? state
            : PlacesFor(ordering).Distinct().Count() < ordering.Items ? AnswerState.Repeated
            : AnswerState.Complete,
        GapsQuestion gaps => StateOf(PlacesFor(gaps)),
        _ => throw new UnreachableException(),
    };

    /// <summary><see cref="Values"/>, also where a kept answer came back without any.</summary>
    internal ImmutableArray<string> Given => Values.IsDefault ? [] : Values;

    /// <summary>What was typed.</summary>
    internal string Typed => FormValue.Clean(Given.FirstOrDefault(), SheetQuestion.MaxTypedLength);

    /// <summary>For each left item, ordered item or gap the number that was chosen (a position counts from 1), or null. Empty for other questions.</summary>
    internal ImmutableArray<int?> PlacesFor(Question question) => question switch
    {
        MatchingQuestion matching => Places(matching.Pairs, _ => (0, matching.Pairs)),
        OrderingQuestion ordering => Places(ordering.Items, _ => (1, ordering.Items)),
        GapsQuestion gaps => Places(gaps.Alternatives.Length, gap => (0, gaps.Alternatives[gap])),
        _ => [],
    };

    private ImmutableArray<int?> Places(int length, Func<int, (int First, int Count)> range) =>
    [
        .. Enumerable.Range(0, length).Select(index =>
            index < Given.Length ? FormValue.Place(Given[index], range(index).First, range(index).Count) : null),
    ];

    private static AnswerState StateOf(ImmutableArray<int?> places) =>
        places.All(place => place is null) ? AnswerState.Missing
        : places.Any(place => place is null) ? AnswerState.Incomplete
        : AnswerState.Complete;
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
