using System.Collections.Immutable;
using System.Diagnostics;

namespace LearnHub.Content.Grading;

/// <summary>
/// What one attempt asks, in which order: drawn and mixed from the module by the attempt's id alone, so the same attempt always sees the same sheet.
/// </summary>
public sealed record QuizSheet(ImmutableArray<SheetQuestion> Questions)
{
    /// <summary>The sheet of that attempt.</summary>
    public static QuizSheet For(Module module, Guid attemptId) =>
        new([
            .. SheetRandom.ForDraw(attemptId).Mixed(module.Questions.Length)
                .Take(module.QuestionsAsked)
                .Order()
                .Select(index => Lay(module.Questions[index], attemptId)),
        ]);

    /// <summary>A practice question as it is shown to everybody.</summary>
    public static SheetQuestion ForPractice(Question question) => Lay(question, Guid.Empty);

    private static SheetQuestion Lay(Question question, Guid attemptId)
    {
        var random = SheetRandom.ForQuestion(attemptId, question.Id);
        return new(question, question switch
        {
            ChoiceQuestion { Shuffle: true } choice => [random.Mixed(choice.Options.Length)],
            ChoiceQuestion choice => [SheetRandom.InOrder(choice.Options.Length)],
            MatchingQuestion matching => [random.MixedUp(matching.Pairs)],
            OrderingQuestion ordering => [random.MixedUp(ordering.Items)],
            // Any order: were a gap never shown in the author's order, the first of two alternatives would always be wrong.
            GapsQuestion gaps => [.. gaps.Alternatives.Select(random.Mixed)],
            TextQuestion or NumberQuestion => [],
            _ => throw new UnreachableException(),
        });
    }
}

/// <summary>
/// A question as it is laid before the learner. <paramref name="Orders"/> maps a shown place to the author's place; so the browser sees shown places only and never a key.
/// A choice has one order (its options), matching one (the right column), ordering one (its items), a gap text one a gap; text and number none.
/// </summary>
public sealed record SheetQuestion(Question Question, ImmutableArray<ImmutableArray<int>> Orders)
{
    /// <summary>How many characters of a typed answer are kept.</summary>
    public const int MaxTypedLength = 500;

    /// <summary>
    /// Reads what a form sent, shown places as decimal numbers, into an answer in the author's terms. What makes no sense is taken as not answered; never throws.
    /// Choice: the chosen shown places; where only one option is right, the first of them. Text, number: one value. Matching: the shown place chosen for each left item.
    /// Ordering: the position (1 …) chosen for each shown item. Gap text: the shown place chosen for each gap.
    /// </summary>
    public Answer Read(IReadOnlyList<string> values) => Question switch
    {
        ChoiceQuestion choice => ReadChoice(choice, values),
        TextQuestion or NumberQuestion => FormValue.Clean(values.FirstOrDefault(), MaxTypedLength) is { Length: > 0 } typed ? new([typed]) : Answer.None,
        MatchingQuestion matching => ReadPlaces(values, matching.Pairs, _ => Orders[0]),
        OrderingQuestion ordering => ReadPositions(values, ordering),
        GapsQuestion gaps => ReadPlaces(values, gaps.Alternatives.Length, gap => Orders[gap]),
        _ => throw new UnreachableException(),
    };

    /// <summary>
    /// The form values (as <see cref="Read"/> takes them) that show this answer again. Except for choices there is one for each field, "" where it is open.
    /// </summary>
    public ImmutableArray<string> Show(Answer answer) => Question switch
    {
        ChoiceQuestion choice =>
        [
            .. Enumerable.Range(0, choice.Options.Length)
                .Where(shown => answer.Given.Contains(choice.Options[Orders[0][shown]].Id))
                .Select(FormValue.Of),
        ],
        TextQuestion or NumberQuestion => [answer.Typed],
        MatchingQuestion => [.. answer.PlacesFor(Question).Select(place => Written(place is { } right ? Orders[0].IndexOf(right) : null))],
        OrderingQuestion => answer.PlacesFor(Question) is var positions ? [.. Orders[0].Select(item => Written(positions[item]))] : [],
        GapsQuestion => [.. answer.PlacesFor(Question).Select((place, gap) => Written(place is { } chosen ? Orders[gap].IndexOf(chosen) : null))],
        _ => throw new UnreachableException(),
    };

    private Answer ReadChoice(ChoiceQuestion choice, IReadOnlyList<string> values)
    {
        var chosen = values
            .Select(value => FormValue.Place(value, 0, Orders[0].Length))
            .OfType<int>()
            .Select(shown => Orders[0][shown])
            .Distinct();
        return new([.. (choice.Several ? chosen.Order() : chosen.Take(1)).Select(index => choice.Options[index].Id)]);
    }

    private static Answer ReadPlaces(IReadOnlyList<string> values, int fields, Func<int, ImmutableArray<int>> order) =>
        OrNone(Enumerable.Range(0, fields).Select(field =>
            Written(field < values.Count && FormValue.Place(values[field], 0, order(field).Length) is { } shown ? order(field)[shown] : null)));

    private Answer ReadPositions(IReadOnlyList<string> values, OrderingQuestion ordering) =>
        OrNone(Enumerable.Range(0, ordering.Items).Select(item => Orders[0].IndexOf(item)).Select(shown =>
            Written(shown < values.Count ? FormValue.Place(values[shown], 1, ordering.Items) : null)));

    private static string Written(int? place) => place is { } number ? FormValue.Of(number) : "";

    private static Answer OrNone(IEnumerable<string> fields)
    {
        ImmutableArray<string> values = [.. fields];
        return values.All(value => value.Length == 0) ? Answer.None : new(values);
    }
}
