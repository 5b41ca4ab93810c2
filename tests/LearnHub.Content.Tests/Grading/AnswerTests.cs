using LearnHub.Content.Grading;

namespace LearnHub.Content.Tests.Grading;

public sealed class AnswerTests
{
    [Fact]
    public void StateFor_CompleteAnswers_IsComplete() =>
        Any.Holds(Any.Answered, given => Assert.Equal(AnswerState.Complete, given.Answer.StateFor(given.Asked.Question)));

    [Fact]
    public void StateFor_None_IsMissing() =>
        Any.Holds(Any.Question, question => Assert.Equal(AnswerState.Missing, Answer.None.StateFor(question)));

    [Fact]
    public void StateFor_OptionsThatDoNotExist_IsMissing() => Assert.Equal(AnswerState.Missing, new Answer(["gone"]).StateFor(Build.Choice(false, true, false)));

    [Fact]
    public void StateFor_WordWhereANumberIsAsked_IsNotANumber() => Assert.Equal(AnswerState.NotANumber, new Answer(["zwei"]).StateFor(Build.Number(2)));

    [Fact]
    public void StateFor_SpacesWhereANumberIsAsked_IsMissing() => Assert.Equal(AnswerState.Missing, new Answer(["  "]).StateFor(Build.Number(2)));

    [Fact]
    public void StateFor_OpenPair_IsIncomplete() => Assert.Equal(AnswerState.Incomplete, new Answer(["0", ""]).StateFor(Build.Matching(2)));

    [Fact]
    public void StateFor_TooFewGaps_IsIncomplete() => Assert.Equal(AnswerState.Incomplete, new Answer(["0"]).StateFor(Build.Gaps(2, 2)));

    [Fact]
    public void StateFor_PositionGivenTwice_IsRepeated() => Assert.Equal(AnswerState.Repeated, new Answer(["1", "2", "2"]).StateFor(Build.Ordering(3)));

    [Fact]
    public void StateFor_PositionGivenTwiceAndOneOpen_IsIncomplete() => Assert.Equal(AnswerState.Incomplete, new Answer(["2", "2", ""]).StateFor(Build.Ordering(3)));

    [Fact]
    public void StateFor_RightItemChosenForTwoLeftItems_IsComplete() => Assert.Equal(AnswerState.Complete, new Answer(["1", "1"]).StateFor(Build.Matching(2)));
}
