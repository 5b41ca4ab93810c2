using System.Diagnostics;
using FsCheck.Fluent;
using LearnHub.Content.Grading;

namespace LearnHub.Content.Tests.Grading;

public sealed class SheetQuestionTests
{
    // Shown place 0 holds the author's 2, 1 holds 0, 2 holds 1.
    private static readonly int[] Order = [2, 0, 1];

    [Fact]
    public void Read_WhatShowGave_IsTheSameAnswer() =>
        Any.Holds(Any.Answered, given => Assert.Equal(given.Answer.Values.AsEnumerable(), given.Asked.Read(given.Asked.Show(given.Answer)).Values));

    [Fact]
    public void Show_WhatReadGave_StaysTheSame() =>
        Any.Holds(Any.Asked.SelectMany(asked => Any.Form, (asked, form) => (asked, form)), given =>
        {
            var read = given.asked.Read(given.form);
            Assert.Equal(read.Values.AsEnumerable(), given.asked.Read(given.asked.Show(read)).Values);
        });

    [Fact]
    public void Read_AnyForm_NeverThrowsAndCanBeGradedAndShown() =>
        Any.Holds(Any.Asked.SelectMany(asked => Any.Form, (asked, form) => (asked, form)), given =>
        {
            var answer = given.asked.Read(given.form);
            _ = answer.StateFor(given.asked.Question);
            _ = Grader.IsRight(given.asked.Question, answer);
            _ = given.asked.Show(answer);
        });

    [Fact]
    public void Show_AnyKeptAnswer_NeverThrows() =>
        Any.Holds(Any.Asked.SelectMany(asked => Any.Form, (asked, form) => (asked, form)), given =>
        {
            var kept = new Answer([.. given.form]);
            _ = given.asked.Show(kept);
            _ = kept.StateFor(given.asked.Question);
            _ = Grader.IsRight(given.asked.Question, kept);
        });

    [Fact]
    public void Show_AnswerThatCameBackWithoutValues_IsNotAnswered() =>
        Any.Holds(Any.Asked, asked =>
        {
            Assert.Equal(AnswerState.Missing, new Answer(default).StateFor(asked.Question));
            Assert.Equal(asked.Show(Answer.None).AsEnumerable(), asked.Show(new Answer(default)));
        });

    [Fact]
    public void Read_TenThousandValuesAndAMegabyte_IsQuickAndShort()
    {
        string[] form = [new string('1', 1_000_000), .. Enumerable.Repeat("1", 10_000)];
        var watch = Stopwatch.StartNew();
        Any.Holds(Any.Asked, asked => Assert.All(asked.Read(form).Values, value => Assert.InRange(value.Length, 0, SheetQuestion.MaxTypedLength)));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Read_NullAmongTheValues_IsNotAnswered() =>
        Any.Holds(Any.Asked, asked => Assert.Equal(AnswerState.Missing, asked.Read([null!, null!]).StateFor(asked.Question)));

    [Fact]
    public void Read_SeveralOptionsOfASingleAnswer_TakesTheFirst() =>
        Assert.Equal(["option-0"], Asked(Build.Choice(false, false, true, false)).Read(["1", "0", "2"]).Values.AsEnumerable());

    [Fact]
    public void Read_NonsenseBeforeAnOption_TakesTheOption() =>
        Assert.Equal(["option-0"], Asked(Build.Choice(false, false, true, false)).Read(["x", "-1", "3", "1"]).Values.AsEnumerable());

    [Fact]
    public void Read_SeveralOptionsInAnyOrderAndTwice_AreInTheAuthorsOrder() =>
        Assert.Equal(["option-0", "option-2"], Asked(Build.Choice(false, true, true, false)).Read(["0", "1", "0"]).Values.AsEnumerable());

    [Fact]
    public void Read_Matching_TurnsShownPlacesIntoPairs() =>
        Assert.Equal(["0", "", "2"], Asked(Build.Matching(3)).Read(["1", "", "0", "1"]).Values.AsEnumerable());

    [Fact]
    public void Read_Ordering_TurnsPositionsOfShownItemsIntoPositionsOfItems() =>
        Assert.Equal(["1", "2", "3"], Asked(Build.Ordering(3)).Read(["3", "1", "2"]).Values.AsEnumerable());

    [Fact]
    public void Read_OrderingWithPositionsOutOfRange_LeavesThemOpen() =>
        Assert.Equal(["", "", "1"], Asked(Build.Ordering(3)).Read(["1", "4", "0"]).Values.AsEnumerable());

    [Fact]
    public void Read_Gaps_TurnsShownPlacesIntoAlternatives() =>
        Assert.Equal(["2", "1"], new SheetQuestion(Build.Gaps(3, 2), [[.. Order], [1, 0]]).Read(["0", "0"]).Values.AsEnumerable());

    [Fact]
    public void Read_NothingChosenInAnyField_IsNone()
    {
        Assert.Empty(Asked(Build.Ordering(3)).Read(["", "x", "9"]).Values);
        Assert.Empty(Asked(Build.Matching(3)).Read([]).Values);
        Assert.Empty(Asked(Build.Text("x")).Read([" \t\u0000 "]).Values);
    }

    [Fact]
    public void Show_Open_HasOneEmptyValueForEachField()
    {
        Assert.Equal(["", "", ""], Asked(Build.Ordering(3)).Show(Answer.None).AsEnumerable());
        Assert.Equal(["", "", ""], Asked(Build.Matching(3)).Show(Answer.None).AsEnumerable());
        Assert.Equal([""], Asked(Build.Text("x")).Show(Answer.None).AsEnumerable());
        Assert.Empty(Asked(Build.Choice(false, true, false, false)).Show(Answer.None));
    }

    [Theory]
    [InlineData("  Anmeldung\r\n", "Anmeldung")]
    [InlineData("An\u0000mel\u0007dung", "Anmeldung")]
    [InlineData("das\tAmt", "das Amt")]
    [InlineData("x\uD800y", "xy")]
    public void Read_Text_HasNoControlCharactersOrBrokenLetters(string sent, string kept) => Assert.Equal([kept], Asked(Build.Text("x")).Read([sent]).Values.AsEnumerable());

    [Fact]
    public void Read_LongText_IsCutBetweenLetters()
    {
        var read = Asked(Build.Text("x")).Read(["x" + string.Concat(Enumerable.Repeat("\uD83D\uDE00", 1000))]).Values[0];
        Assert.Equal(SheetQuestion.MaxTypedLength - 1, read.Length);
        Assert.True(char.IsLowSurrogate(read[^1]));
    }

    private static SheetQuestion Asked(Question question) => new(question, [[.. Order]]);
}
