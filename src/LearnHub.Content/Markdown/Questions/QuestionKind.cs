using LearnHub.Content.Markdown.Attributes;

namespace LearnHub.Content.Markdown.Questions;

internal enum QuestionKind
{
    Choice,
    Text,
    Number,
    Matching,
    Ordering,
    Gaps,
}

internal static class QuestionKinds
{
    /// <summary>What the source's <c>type=</c> says; null for a type that does not exist.</summary>
    public static QuestionKind? Of(AttributeBlock attributes) => attributes["type"] switch
    {
        null => QuestionKind.Choice,
        "text" => QuestionKind.Text,
        "number" => QuestionKind.Number,
        "matching" => QuestionKind.Matching,
        "ordering" => QuestionKind.Ordering,
        "gaps" => QuestionKind.Gaps,
        _ => null,
    };

    public static QuestionKind Of(Question question) => question switch
    {
        TextQuestion => QuestionKind.Text,
        NumberQuestion => QuestionKind.Number,
        MatchingQuestion => QuestionKind.Matching,
        OrderingQuestion => QuestionKind.Ordering,
        GapsQuestion => QuestionKind.Gaps,
        _ => QuestionKind.Choice,
    };
}
