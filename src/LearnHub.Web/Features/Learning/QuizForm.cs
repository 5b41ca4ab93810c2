using System.Collections.Immutable;
using System.Globalization;
using LearnHub.Content;
using LearnHub.Content.Grading;

namespace LearnHub.Web.Features.Learning;

/// <summary>How a quiz stands in a form: <c>q.{question}</c> for one value or several choices, <c>q.{question}.{place}</c> for each pair, position or gap.</summary>
public static class QuizForm
{
    public static string NameOf(Question question) => $"q.{question.Id}";

    public static string NameOf(Question question, int place) => string.Create(CultureInfo.InvariantCulture, $"q.{question.Id}.{place}");

    public static ImmutableDictionary<string, Answer> Read(QuizSheet sheet, Func<string, IReadOnlyList<string?>> field) =>
        sheet.Questions.ToImmutableDictionary(asked => asked.Question.Id, asked => Read(asked, field));

    public static Answer Read(SheetQuestion asked, Func<string, IReadOnlyList<string?>> field)
    {
        string[] values = PlacesOf(asked.Question) is { } places
            ? [.. Enumerable.Range(0, places).Select(place => field(NameOf(asked.Question, place)).FirstOrDefault() ?? "")]
            : [.. field(NameOf(asked.Question)).Select(value => value ?? "")];
        return asked.Read(values);
    }

    private static int? PlacesOf(Question question) => question switch
    {
        MatchingQuestion matching => matching.Pairs,
        OrderingQuestion ordering => ordering.Items,
        GapsQuestion gaps => gaps.Alternatives.Length,
        _ => null,
    };
}
