using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using LearnHub.Content.Grading;

namespace LearnHub.Content.Tests.Grading;

public sealed class GraderTests
{
    private static readonly Gen<(QuizSheet Sheet, Dictionary<string, Answer> Answers, int Pass)> Graded =
        from module in Any.Module
        from attempt in Any.Attempt
        let sheet = QuizSheet.For(module, attempt)
        from forms in Any.Form.ArrayOf(sheet.Questions.Length)
        from right in ArbMap.Default.GeneratorFor<bool>().ArrayOf(sheet.Questions.Length)
        from pass in Gen.Choose(1, 100)
        select (
            sheet,
            sheet.Questions.Index().ToDictionary(
                asked => asked.Item.Question.Id,
                asked => right[asked.Index] ? Any.RightAnswer(asked.Item.Question) : asked.Item.Read(forms[asked.Index])),
            pass);

    [Fact]
    public void IsRight_RightAnswerInAnyOrder_IsTrue() =>
        Any.Holds(Any.Asked, asked => Assert.True(Grader.IsRight(asked.Question, asked.Read(asked.Show(Any.RightAnswer(asked.Question))))));

    [Fact]
    public void IsRight_RightPlacesChosenOnTheSheet_IsTrue() =>
        Any.Holds(Any.Choice.SelectMany(choice => Any.Attempt, (choice, attempt) => (choice, attempt)), given =>
        {
            var asked = QuizSheet.For(Build.Module([given.choice]), given.attempt).Questions[0];
            var places = asked.Orders[0].Index().Where(shown => given.choice.Options[shown.Item].IsRight).Select(shown => shown.Index.ToString());
            Assert.True(Grader.IsRight(given.choice, asked.Read([.. places.Reverse()])));
        });

    [Fact]
    public void IsRight_AnyOtherChoice_IsFalse() =>
        Any.Holds(Any.Choice.SelectMany(choice => Gen.SubListOf(choice.Options.AsEnumerable()), (choice, chosen) => (choice, chosen)), given =>
        {
            var isRight = given.choice.Options.All(option => option.IsRight == given.chosen.Contains(option));
            Assert.Equal(isRight, Grader.IsRight(given.choice, new Answer([.. given.chosen.Select(option => option.Id)])));
        });

    [Fact]
    public void IsRight_AnyOtherOrderOrPairs_IsFalse() =>
        Any.Holds(Any.Answered.Where(given => given.Asked.Question is MatchingQuestion or OrderingQuestion or GapsQuestion), given =>
            Assert.Equal(
                given.Answer.Values.SequenceEqual(Any.RightAnswer(given.Asked.Question).Values),
                Grader.IsRight(given.Asked.Question, given.Answer)));

    [Fact]
    public void IsRight_RightOptionsAndOneThatDoesNotExist_IsFalse() =>
        Assert.False(Grader.IsRight(Build.Choice(false, true, false), new Answer(["option-0", "gone"])));

    [Fact]
    public void Grade_AnyAnswers_PercentAndPassedAgreeWithNeeded() =>
        Any.Holds(Graded, given =>
        {
            var result = Grader.Grade(given.Sheet, given.Answers, given.Pass);
            Assert.Equal(given.Sheet.Questions.AsEnumerable(), result.Questions.Select(question => question.Asked));
            Assert.Equal(result.Right >= QuizResult.NeededOf(result.Questions.Length, given.Pass), result.Passed);
            Assert.InRange(result.Percent, 0, 100);
            Assert.True(result.Percent < given.Pass || result.Passed);
            Assert.Equal(result.Questions.All(question => question.IsRight), result.Percent == 100);
        });

    [Fact]
    public void Grade_AnswersInAnotherOrder_GivesTheSame() =>
        Any.Holds(Graded, given =>
        {
            var reversed = given.Answers.Reverse().ToDictionary();
            var one = Grader.Grade(given.Sheet, given.Answers, given.Pass);
            var other = Grader.Grade(given.Sheet, reversed, given.Pass);
            Assert.Equal(one.Questions.AsEnumerable(), other.Questions);
        });

    [Fact]
    public void Grade_QuestionWithoutAnswer_IsWrong()
    {
        var sheet = QuizSheet.For(Build.Module([Build.Text("x"), Build.Number(1)]), Guid.Empty);
        var result = Grader.Grade(sheet, new Dictionary<string, Answer> { ["number"] = new(["1"]), ["other"] = new(["x"]) }, 50);
        Assert.Equal([false, true], result.Questions.Select(question => question.IsRight));
        Assert.Same(Answer.None, result.Questions[0].Answer);
    }

    [Fact]
    public void Passed_WhenExactlyThePassMarkIsReached_IsTrue() => Assert.True(ResultOf(right: 4, of: 5, pass: 80).Passed);

    [Fact]
    public void Passed_WhenOneRightAnswerIsMissing_IsFalse() => Assert.False(ResultOf(right: 3, of: 5, pass: 80).Passed);

    [Fact]
    public void Passed_WhenOnlyTheRoundedPercentFallsShort_IsDecidedByTheExactShare()
    {
        Assert.False(ResultOf(right: 2, of: 3, pass: 67).Passed);
        Assert.True(ResultOf(right: 2, of: 3, pass: 66).Passed);
    }

    [Fact]
    public void Grade_EmptySheet_IsPassedWithAHundredPercent()
    {
        var result = ResultOf(right: 0, of: 0, pass: 100);
        Assert.True(result.Passed);
        Assert.Equal(100, result.Percent);
    }

    [Theory]
    [InlineData("Wohnungsgeberbestätigung", "wohnungsgeberbestaetigung")]
    [InlineData("Wohnungsgeberbestätigung", "WOHNUNGSGEBERBESTÄTIGUNG")]
    [InlineData("Straße", "strasse")]
    [InlineData("Straße", "STRAẞE")]
    [InlineData("Buergeramt", "Bürgeramt")]
    [InlineData("Bürgeramt", "Bu\u0308rgeramt")]
    [InlineData("das Bürgeramt", "  Das \u00A0 Bürgeramt. ")]
    [InlineData("Das Bürgeramt.", "das bürgeramt")]
    [InlineData("Öl", "\u200FOel\u200F")]
    [InlineData("ΟΔΟΣ", "οδος")]
    [InlineData("Київ", "київ")]
    [InlineData("مكتب", " مكتب ")]
    public void IsRight_TextThatDiffersOnlyInSpelling_IsTrue(string accepted, string typed) => Assert.True(Grader.IsRight(Build.Text("other", accepted), new Answer([typed])));

    [Theory]
    [InlineData("Anmeldung", "Abmeldung")]
    [InlineData("Anmeldung", "Anmeldung!")]
    [InlineData("Anmeldung", "An meldung")]
    [InlineData("schon", "schön")]
    [InlineData("Anmeldung", ".")]
    [InlineData("Anmeldung", "\uFFFE\uFFFF")]
    public void IsRight_OtherText_IsFalse(string accepted, string typed) => Assert.False(Grader.IsRight(Build.Text(accepted), new Answer([typed])));

    [Theory]
    [InlineData("14", "14")]
    [InlineData("14", " 14,0 ")]
    [InlineData("14", "14.00")]
    [InlineData("14", "14.")]
    [InlineData("14", "014")]
    [InlineData("14", "+14")]
    [InlineData("14", "١٤")]
    [InlineData("14", "۱۴")]
    [InlineData("14", "\u200F14\u200E")]
    [InlineData("-3", "\u22123")]
    [InlineData("13.90", "13,90 €")]
    [InlineData("13.90", "€13.90")]
    [InlineData("13.90", "13,9\u00A0EUR")]
    [InlineData("13.90", "13.9 Euro")]
    [InlineData("13.9", "١٣٫٩")]
    [InlineData("13.9", "١٣،٩")]
    [InlineData("9.3", "9,3 %")]
    [InlineData("0.5", ",5")]
    [InlineData("1000.5", "1.000,5")]
    [InlineData("1000.5", "1,000.5")]
    [InlineData("1000.5", "1 000,5")]
    [InlineData("1000.5", "1’000.5")]
    [InlineData("1000.5", "١٬٠٠٠٫٥")]
    [InlineData("1000", "1.000")]
    [InlineData("1000", "1,000")]
    [InlineData("1000", "١٬٠٠٠")]
    [InlineData("1000", "1.000,00")]
    [InlineData("1000000", "1.000.000")]
    [InlineData("1.125", "1.125")]
    [InlineData("1.125", "1,125")]
    [InlineData("0.5", "0.500")]
    public void IsRight_NumberInAnyWriting_IsTrue(string answer, string typed) =>
        Assert.True(Grader.IsRight(Build.Number(decimal.Parse(answer, CultureInfo.InvariantCulture)), new Answer([typed])));

    [Theory]
    [InlineData("1.000")]
    [InlineData("2")]
    [InlineData("-1")]
    public void IsRight_OtherNumber_IsFalse(string typed) => Assert.False(Grader.IsRight(Build.Number(1), new Answer([typed])));

    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e3")]
    [InlineData("0x10")]
    [InlineData("14 Monate")]
    [InlineData("--1")]
    [InlineData("€")]
    [InlineData(".")]
    [InlineData(",")]
    [InlineData("14,")]
    [InlineData("1,00,0")]
    [InlineData("1.000,000.5")]
    [InlineData("1.00,5")]
    [InlineData("1٫5٫5")]
    [InlineData("1234567890123456789012345678901")]
    public void StateFor_WhatIsNoNumber_IsNotANumber(string typed) => Assert.Equal(AnswerState.NotANumber, new Answer([typed]).StateFor(Build.Number(14)));

    [Theory]
    [InlineData("2.5", true)]
    [InlineData("1,5", true)]
    [InlineData("1.999", true)]
    [InlineData("2.51", false)]
    [InlineData("1.49", false)]
    public void IsRight_WithinTheTolerance_IncludesItsEnds(string typed, bool right) => Assert.Equal(right, Grader.IsRight(Build.Number(2, 0.5m), new Answer([typed])));

    [Fact]
    public void IsRight_PointBeforeThreeDigitsWithALargeAnswer_GroupsThousands() =>
        Assert.True(Grader.IsRight(Build.Number(12345.67m, 1), new Answer(["12.345"])));

    [Fact]
    public void IsRight_NumbersTooFarApartForADecimal_IsFalse() =>
        Assert.False(Grader.IsRight(Build.Number(decimal.MaxValue), new Answer(["-79228162514264337593543950335"])));

    private static QuizResult ResultOf(int right, int of, int pass)
    {
        var questions = Enumerable.Range(0, of).Select(index => (Question)(Build.Text("x") with { Id = $"q{index}" }));
        var sheet = QuizSheet.For(Build.Module([.. questions]), Guid.Empty);
        return Grader.Grade(sheet, Enumerable.Range(0, right).ToDictionary(index => $"q{index}", _ => new Answer(["x"])), pass);
    }
}
