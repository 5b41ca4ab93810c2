using System.Collections.Immutable;
using System.Globalization;
using LearnHub.Content;
using LearnHub.Content.Grading;

namespace LearnHub.Browser.Tests.Support;

/// <summary>The answers to the shipped courses' quizzes, right ones and wrong ones.</summary>
public sealed class AnswerKeys
{
    private readonly LibraryReading library;

    private AnswerKeys(LibraryReading library) => this.library = library;

    public static AnswerKeys Read()
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        return new(CourseReader.ReadAll(CourseFiles.FromFolder(Repository.Courses), new() { On = today, Region = "mittelsachsen", Words = _ => Words }));
    }

    public IEnumerable<Course> Courses => library.Courses.Values;

    public Course Course(string id) => library.Courses[id];

    /// <summary>For each question of that attempt the values that a form sends when it is answered right, or wrong.</summary>
    public IReadOnlyList<(Question Question, ImmutableArray<string> Values)> For(string course, string module, Guid attempt, bool right) =>
    [
        .. QuizSheet.For(Course(course).Module(module)!, attempt).Questions
            .Select(asked => (asked.Question, asked.Show(right ? Right(asked.Question) : Wrong(asked.Question)))),
    ];

    public static Answer Right(Question question) => question switch
    {
        ChoiceQuestion choice => new([.. choice.Options.Where(option => option.IsRight).Select(option => option.Id)]),
        TextQuestion text => new([text.Accepted[0]]),
        NumberQuestion number => new([Written(number.Answer)]),
        MatchingQuestion matching => Places(matching.Pairs, pair => pair),
        OrderingQuestion ordering => Places(ordering.Items, item => item + 1),
        GapsQuestion gaps => Places(gaps.Alternatives.Length, _ => 0),
        _ => throw new NotSupportedException($"A new kind of question: {question}"),
    };

    /// <summary>Complete, so that it can be submitted, and wrong.</summary>
    public static Answer Wrong(Question question) => question switch
    {
        ChoiceQuestion choice => new([choice.Options.First(option => !option.IsRight).Id]),
        TextQuestion => new(["Quatsch"]),
        NumberQuestion number => new([Written(number.Answer + number.Tolerance + 1)]),
        MatchingQuestion matching => Places(matching.Pairs, pair => (pair + 1) % matching.Pairs),
        OrderingQuestion ordering => Places(ordering.Items, item => ordering.Items - item),
        GapsQuestion gaps => Places(gaps.Alternatives.Length, _ => 1),
        _ => throw new NotSupportedException($"A new kind of question: {question}"),
    };

    private static Answer Places(int count, Func<int, int> at) => new([.. Enumerable.Range(0, count).Select(place => Written(at(place)))]);

    private static string Written(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private static ContentWords Words { get; } = new()
    {
        Note = "",
        Tip = "",
        Important = "",
        Warning = "",
        Buddy = "",
        TrainerNote = "",
        Video = "",
        Transcript = "",
        OnlyIn = "{0}",
        InGerman = "",
        Close = "",
        NotFilledIn = "{0}",
    };
}
