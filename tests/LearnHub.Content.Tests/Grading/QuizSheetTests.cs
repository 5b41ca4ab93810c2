using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using LearnHub.Content.Grading;

namespace LearnHub.Content.Tests.Grading;

public sealed class QuizSheetTests
{
    private static readonly Guid Attempt = new("0199b2c4-5d6e-7f80-9a1b-2c3d4e5f6071");

    private static readonly Gen<(Module Module, Guid Attempt)> Attempts =
        from module in Any.Module
        from attempt in Any.Attempt
        select (module, attempt);

    [Fact]
    public void For_SameAttempt_GivesTheSameSheet() =>
        Any.Holds(Attempts, given =>
        {
            var (first, second) = (QuizSheet.For(given.Module, given.Attempt), QuizSheet.For(given.Module, given.Attempt));
            Assert.Equal(first.Questions.Select(Key), second.Questions.Select(Key));
        });

    [Fact]
    public void For_AnyModule_DrawsAsManyAsAskedInTheAuthorsOrder() =>
        Any.Holds(Attempts, given =>
        {
            var places = QuizSheet.For(given.Module, given.Attempt).Questions.Select(asked => given.Module.Questions.IndexOf(asked.Question)).ToList();
            Assert.Equal(given.Module.QuestionsAsked, places.Count);
            Assert.Equal(places.Distinct().Order(), places);
            Assert.DoesNotContain(-1, places);
        });

    [Fact]
    public void For_AnyModule_GivesPermutationsOfTheRightLength() =>
        Any.Holds(Attempts, given =>
        {
            foreach (var asked in QuizSheet.For(given.Module, given.Attempt).Questions)
            {
                Assert.Equal(Lengths(asked.Question), asked.Orders.Select(order => order.Length));
                Assert.All(asked.Orders, order => Assert.Equal(Enumerable.Range(0, order.Length), order.Order()));
            }
        });

    [Fact]
    public void For_OrderingAndMatching_NeverShowTheRightOrder() =>
        Any.Holds(Any.Attempt.SelectMany(attempt => Gen.Choose(2, 7), (attempt, length) => (attempt, length)), given =>
        {
            var sheet = QuizSheet.For(Build.Module([Build.Ordering(given.length), Build.Matching(given.length)]), given.attempt);
            Assert.All(sheet.Questions, asked => Assert.NotEqual(Enumerable.Range(0, given.length), asked.Orders[0]));
        });

    [Fact]
    public void For_ChoiceWithoutShuffle_KeepsTheAuthorsOrder() =>
        Any.Holds(Any.Attempt, attempt =>
            Assert.Equal([0, 1, 2], QuizSheet.For(Build.Module([Build.Choice(shuffle: false, true, false, false)]), attempt).Questions[0].Orders[0].AsEnumerable()));

    [Fact]
    public void For_TwoAlternativesInAGap_ShowsTheRightOneInBothPlaces()
    {
        var first = Attempts10000().Count(attempt => QuizSheet.For(Build.Module([Build.Gaps(2)]), attempt).Questions[0].Orders[0][0] == 0);
        Assert.InRange(first, 4500, 5500);
    }

    [Fact]
    public void For_TenThousandAttempts_DrawsEveryQuestionAboutEquallyOften()
    {
        var module = Build.Module([.. Enumerable.Range(0, 10).Select(index => Build.Text("x") with { Id = $"q{index}" })], draw: 4);
        var drawn = Attempts10000().SelectMany(attempt => QuizSheet.For(module, attempt).Questions).CountBy(asked => asked.Question.Id).ToDictionary();
        Assert.Equal(10, drawn.Count);
        Assert.All(drawn.Values, count => Assert.InRange(count, 4000 * 0.85, 4000 * 1.15));
    }

    [Fact]
    public void For_TenThousandAttempts_ShowsEveryOptionEverywhereAboutEquallyOften()
    {
        var module = Build.Module([Build.Choice(shuffle: true, true, false, false, false)]);
        var shown = Attempts10000()
            .SelectMany(attempt => QuizSheet.For(module, attempt).Questions[0].Orders[0].Select((option, place) => (option, place)))
            .CountBy(pair => pair)
            .ToDictionary();
        Assert.Equal(16, shown.Count);
        Assert.All(shown.Values, count => Assert.InRange(count, 2500 * 0.85, 2500 * 1.15));
    }

    [Fact]
    public void For_KnownAttempt_GivesTheSheetItHasAlwaysGiven()
    {
        // Worked out by a second implementation. If this fails, kept attempts no longer show what their learners saw.
        var ten = Build.Module([.. Enumerable.Range(0, 10).Select(index => Build.Text("x") with { Id = $"q{index}" })], draw: 4);
        Assert.Equal(["q2", "q4", "q7", "q8"], QuizSheet.For(ten, Attempt).Questions.Select(asked => asked.Question.Id));

        var mixed = QuizSheet.For(
            Build.Module([Build.Choice(shuffle: true, true, false, false, false, false, false) with { Id = "anmeldung-frist" }, Build.Gaps(3, 4) with { Id = "luecken" }]),
            Attempt);
        Assert.Equal([4, 1, 0, 5, 2, 3], mixed.Questions[0].Orders[0].AsEnumerable());
        Assert.Equal([1, 2, 0], mixed.Questions[1].Orders[0].AsEnumerable());
        Assert.Equal([3, 1, 2, 0], mixed.Questions[1].Orders[1].AsEnumerable());
    }

    [Fact]
    public void For_QuestionAddedBefore_LeavesTheOrderOfTheOthers()
    {
        var ordering = Build.Ordering(6);
        var alone = QuizSheet.For(Build.Module([ordering]), Attempt).Questions[0];
        var second = QuizSheet.For(Build.Module([Build.Matching(5), ordering]), Attempt).Questions[1];
        Assert.Equal(alone.Orders[0].AsEnumerable(), second.Orders[0]);
    }

    [Fact]
    public void For_ModuleWithoutQuestions_GivesAnEmptySheet() => Assert.Empty(QuizSheet.For(Build.Module([], draw: 3), Attempt).Questions);

    [Fact]
    public void ForPractice_AnyQuestion_IsTheSameForEverybody() =>
        Any.Holds(Any.Question, question => Assert.Equal(Key(QuizSheet.ForPractice(question)), Key(QuizSheet.ForPractice(question))));

    private static IEnumerable<Guid> Attempts10000() => Enumerable.Range(0, 10_000).Select(number => new Guid(number, 0x1234, 0x7abc, 0x80, 0, 0, 0, 0, 0, 0, 1));

    private static string Key(SheetQuestion asked) => $"{asked.Question.Id}: {string.Join(" | ", asked.Orders.Select(order => string.Join(',', order)))}";

    private static ImmutableArray<int> Lengths(Question question) => question switch
    {
        ChoiceQuestion choice => [choice.Options.Length],
        MatchingQuestion matching => [matching.Pairs],
        OrderingQuestion ordering => [ordering.Items],
        GapsQuestion gaps => gaps.Alternatives,
        _ => [],
    };
}
