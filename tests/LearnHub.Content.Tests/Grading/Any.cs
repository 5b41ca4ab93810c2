using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using LearnHub.Content.Grading;

namespace LearnHub.Content.Tests.Grading;

/// <summary>Questions, sheets and form values of every kind for the property tests.</summary>
internal static class Any
{
    private static readonly string[] NastyValues =
    [
        "", " ", "0", "1", "2", "3", "-1", "+1", "007", "1e3", "NaN", "Infinity", "0x10", "1.5", "2147483648", "99999999999999999999999999999999999999",
        "\0", "a\u0007b", "\r\n", "\uD800", "x\uDC00y", "\uFFFE", "\uFFFF", "\uFFFD", "\u202E14", "٣", "14,0 €", "-79228162514264337593543950335",
        "79228162514264337593543950335", "ü", "u\u0308", ".", ",", "1.", ".5", "1.000", "€", "%", "\uD83D\uDE00", new string('9', 5000), new string(' ', 5000), new string('.', 5000),
    ];

    public static Gen<Guid> Attempt => ArbMap.Default.GeneratorFor<Guid>();

    public static Gen<ChoiceQuestion> Choice =>
        from rights in ArbMap.Default.GeneratorFor<bool>().ArrayOf()
        from shuffle in ArbMap.Default.GeneratorFor<bool>()
        select Build.Choice(shuffle, [true, .. rights]);

    public static Gen<Question> Question => Gen.OneOf(
        Choice.Select(question => (Question)question),
        Gen.Elements<Question>(Build.Text("Anmeldung"), Build.Text("das Amt", "Büro")),
        Gen.Elements<Question>(Build.Number(14), Build.Number(13.9m, 0.05m), Build.Number(decimal.MaxValue)),
        Gen.Choose(1, 7).Select(pairs => (Question)Build.Matching(pairs)),
        Gen.Choose(1, 7).Select(items => (Question)Build.Ordering(items)),
        Gen.Choose(2, 5).NonEmptyListOf().Select(gaps => (Question)Build.Gaps([.. gaps])));

    public static Gen<SheetQuestion> Asked =>
        from question in Question
        from attempt in Attempt
        select QuizSheet.For(Build.Module([question]), attempt).Questions[0];

    public static Gen<Module> Module =>
        from questions in Question.ListOf()
        from draw in Gen.Choose(0, 12)
        select Build.Module([.. questions.Select((question, index) => question with { Id = $"q{index}" })], draw == 0 ? null : draw);

    public static Gen<string> FormValue => Gen.OneOf(
        Gen.Elements(NastyValues),
        Gen.Choose(-2, 9).Select(number => number.ToString()),
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""));

    public static Gen<string[]> Form => FormValue.ArrayOf();

    /// <summary>A question and, in the author's terms, a complete answer to it as <see cref="SheetQuestion.Read"/> would give it.</summary>
    public static Gen<(SheetQuestion Asked, Answer Answer)> Answered =>
        from asked in Asked
        from answer in CompleteAnswer(asked.Question)
        select (asked, answer);

    public static Gen<Answer> CompleteAnswer(Question question) => question switch
    {
        ChoiceQuestion { Several: true } choice => Gen.SubListOf(choice.Options.AsEnumerable())
            .Where(chosen => chosen.Count > 0)
            .Select(chosen => new Answer([.. choice.Options.Where(chosen.Contains).Select(option => option.Id)])),
        ChoiceQuestion choice => Gen.Elements(choice.Options.AsEnumerable()).Select(option => new Answer([option.Id])),
        TextQuestion => Gen.Elements("Anmeldung", "x", "Ümläut ß", "\uD83D\uDE00").Select(text => new Answer([text])),
        NumberQuestion => Gen.Elements("14", "14,0", "13,90 €", "-1").Select(text => new Answer([text])),
        MatchingQuestion matching => Gen.Choose(0, matching.Pairs - 1).ArrayOf(matching.Pairs).Select(Build.Places),
        OrderingQuestion ordering => Gen.Shuffle(Enumerable.Range(1, ordering.Items).ToArray()).Select(Build.Places),
        GapsQuestion gaps => Gen.CollectToArray(gaps.Alternatives.Select(count => Gen.Choose(0, count - 1))).Select(Build.Places),
        _ => throw new NotSupportedException(),
    };

    public static Answer RightAnswer(Question question) => question switch
    {
        ChoiceQuestion choice => new([.. choice.Options.Where(option => option.IsRight).Select(option => option.Id)]),
        TextQuestion text => new([text.Accepted[0]]),
        NumberQuestion number => new([number.Answer.ToString(System.Globalization.CultureInfo.InvariantCulture)]),
        MatchingQuestion matching => Build.Places([.. Enumerable.Range(0, matching.Pairs)]),
        OrderingQuestion ordering => Build.Places([.. Enumerable.Range(1, ordering.Items)]),
        GapsQuestion gaps => Build.Places(new int[gaps.Alternatives.Length]),
        _ => throw new NotSupportedException(),
    };

    public static void Holds<T>(Gen<T> values, Action<T> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(values.ToArbitrary(), property));
}

/// <summary>Questions in short.</summary>
internal static class Build
{
    public static ChoiceQuestion Choice(bool shuffle, params bool[] rights) =>
        new() { Id = "choice", Shuffle = shuffle, Options = [.. rights.Select((right, index) => new ChoiceOption($"option-{index}", right))] };

    public static TextQuestion Text(params string[] accepted) => new([.. accepted]) { Id = "text" };

    public static NumberQuestion Number(decimal answer, decimal tolerance = 0) => new(answer, tolerance) { Id = "number" };

    public static MatchingQuestion Matching(int pairs) => new(pairs) { Id = "matching" };

    public static OrderingQuestion Ordering(int items) => new(items) { Id = "ordering" };

    public static GapsQuestion Gaps(params int[] alternatives) => new([.. alternatives]) { Id = "gaps" };

    public static Answer Places(int[] places) => new([.. places.Select(place => place.ToString())]);

    public static Module Module(ImmutableArray<Question> questions, int? draw = null) => new()
    {
        Id = "module",
        Minutes = 1,
        Level = "A2",
        Checked = new(2026, 8, 19),
        Sources = [],
        PassPercent = 80,
        Draw = draw,
        Questions = questions,
        PracticeQuestions = [],
        Texts = ImmutableDictionary<string, ModuleText>.Empty,
        SourceLanguage = "de",
    };
}
