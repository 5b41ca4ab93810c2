using System.Collections.Immutable;

namespace LearnHub.Content;

/// <summary>A question with its answer key and without its words, which <see cref="QuestionText"/> holds per language.</summary>
public abstract record Question
{
    /// <summary>Unique in the module; stable for good.</summary>
    public required string Id { get; init; }
}

/// <summary>One answer, several answers, or true and false: options to choose from.</summary>
public sealed record ChoiceQuestion : Question
{
    /// <summary>The options in the author's order.</summary>
    public required ImmutableArray<ChoiceOption> Options { get; init; }

    /// <summary>Whether each attempt mixes the options.</summary>
    public bool Shuffle { get; init; }

    /// <summary>Whether more than one option is right, so that several may be chosen.</summary>
    public bool Several => Options.Count(option => option.IsRight) > 1;
}

/// <summary>An option of a choice.</summary>
/// <param name="Id">Unique in the question; stable for good.</param>
/// <param name="IsRight">Whether it belongs to the right answer.</param>
public sealed record ChoiceOption(string Id, bool IsRight);

/// <summary>A short text; any of <paramref name="Accepted"/> is right (compared as the course format says).</summary>
public sealed record TextQuestion(ImmutableArray<string> Accepted) : Question;

/// <summary>A number; right within <paramref name="Tolerance"/> on either side of <paramref name="Answer"/>.</summary>
public sealed record NumberQuestion(decimal Answer, decimal Tolerance) : Question;

/// <summary>Pairs to match: left item <c>i</c> belongs to right item <c>i</c>.</summary>
public sealed record MatchingQuestion(int Pairs) : Question;

/// <summary>Items to put in order: item <c>i</c> belongs in place <c>i</c>.</summary>
public sealed record OrderingQuestion(int Items) : Question;

/// <summary>Gaps to fill from alternatives; alternative 0 of each gap is right.</summary>
/// <param name="Alternatives">How many alternatives each gap has.</param>
public sealed record GapsQuestion(ImmutableArray<int> Alternatives) : Question;

/// <summary>A question's words in one language. All HTML is rendered and safe.</summary>
public sealed record QuestionText
{
    /// <summary>The question itself.</summary>
    public required string PromptHtml { get; init; }

    /// <summary>Help before answering.</summary>
    public string? HintHtml { get; init; }

    /// <summary>Why, after answering.</summary>
    public string? ExplanationHtml { get; init; }

    /// <summary>A choice's options in the author's order.</summary>
    public ImmutableArray<OptionText> Options { get; init; } = [];

    /// <summary>A matching question's column heads: left, right.</summary>
    public (string Left, string Right) Heads { get; init; } = ("", "");

    /// <summary>A matching question's left items (HTML), by pair.</summary>
    public ImmutableArray<string> Left { get; init; } = [];

    /// <summary>A matching question's right items (plain text, they stand in a list to choose from), by pair.</summary>
    public ImmutableArray<string> Right { get; init; } = [];

    /// <summary>An ordering question's items (HTML) in the right order.</summary>
    public ImmutableArray<string> Items { get; init; } = [];

    /// <summary>A gap text in order: HTML and gaps.</summary>
    public ImmutableArray<GapPiece> Sentence { get; init; } = [];
}

/// <summary>An option's words.</summary>
public sealed record OptionText(string Html, string? FeedbackHtml);

/// <summary>A piece of a gap text: either HTML, or a gap with its alternatives (plain text, the right one first).</summary>
public sealed record GapPiece(string? Html, ImmutableArray<string> Alternatives)
{
    /// <summary>Whether this piece is a gap.</summary>
    public bool IsGap => Html is null;
}
