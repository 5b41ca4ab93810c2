using System.Collections.Immutable;
using LearnHub.Content;
using LearnHub.Content.Grading;

namespace LearnHub.Web.Features.Learning;

/// <summary>A question as it stands in a form.</summary>
/// <param name="Anchor">Id of its element, to jump to.</param>
/// <param name="Error">What is missing, in words; null when nothing is.</param>
public sealed record QuestionView(SheetQuestion Asked, QuestionText Text, Answer Given, string Anchor, string? Error)
{
    public Question Question => Asked.Question;

    /// <summary>The form values that show the given answer again.</summary>
    public ImmutableArray<string> Values { get; } = Asked.Show(Given);

    public string ValueAt(int place) => place < Values.Length ? Values[place] : "";
}

/// <summary>A marked question with every answer explained.</summary>
public sealed record MarkedQuestionView(QuestionResult Result, QuestionText Text, int Number);
