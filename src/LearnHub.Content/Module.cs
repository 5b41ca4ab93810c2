using System.Collections.Immutable;

namespace LearnHub.Content;

/// <summary>One module: a text to read and a quiz.</summary>
public sealed record Module
{
    /// <summary>The file's name without its ending; stable for good.</summary>
    public required string Id { get; init; }

    /// <summary>Minutes that reading it takes, as the author says.</summary>
    public required int Minutes { get; init; }

    /// <summary>CEFR level of the text, A1 to C2.</summary>
    public required string Level { get; init; }

    /// <summary>The day a person last checked the law behind it.</summary>
    public required DateOnly Checked { get; init; }

    /// <summary>The law and other sources, as the author names them.</summary>
    public required ImmutableArray<string> Sources { get; init; }

    /// <summary>Per cent of the questions that must be right, 1 to 100.</summary>
    public required int PassPercent { get; init; }

    /// <summary>How many of <see cref="Questions"/> an attempt asks; null means all.</summary>
    public int? Draw { get; init; }

    /// <summary>The graded questions with their answer keys. Empty when the module has no quiz.</summary>
    public required ImmutableArray<Question> Questions { get; init; }

    /// <summary>The questions that are answered in place, with their answer keys.</summary>
    public required ImmutableArray<Question> PracticeQuestions { get; init; }

    /// <summary>The texts by language; the source language is always among them.</summary>
    public required ImmutableDictionary<string, ModuleText> Texts { get; init; }

    /// <summary>The course's source language.</summary>
    public required string SourceLanguage { get; init; }

    /// <summary>Number of questions in one attempt.</summary>
    public int QuestionsAsked => Math.Min(Draw ?? Questions.Length, Questions.Length);

    /// <summary>The text in that language, or in the source language where there is no (sound) translation.</summary>
    public ModuleText In(string language) => Texts.GetValueOrDefault(language) ?? Texts[SourceLanguage];
}

/// <summary>What one language says of a module: rendered, safe HTML. Holds no answer key.</summary>
public sealed record ModuleText
{
    /// <summary>BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>The title, plain text.</summary>
    public required string Title { get; init; }

    /// <summary>The reading text in order.</summary>
    public required ImmutableArray<ReadingPart> Reading { get; init; }

    /// <summary>The words of every question, graded and practice, by question id.</summary>
    public required ImmutableDictionary<string, QuestionText> Questions { get; init; }

    /// <summary>False when no native speaker has read this translation yet.</summary>
    public required bool Reviewed { get; init; }

    /// <summary>The module's reading as Markdown: without questions' keys and without trainer notes.</summary>
    public required string Markdown { get; init; }
}

/// <summary>A stretch of a module's reading text.</summary>
public abstract record ReadingPart;

/// <summary>Text for everybody: safe HTML.</summary>
public sealed record ReadingHtml(string Html) : ReadingPart;

/// <summary>A practice question that stands here.</summary>
public sealed record ReadingPractice(string QuestionId) : ReadingPart;

/// <summary>A note that only trainers see: safe HTML.</summary>
public sealed record ReadingTrainerNote(string Html) : ReadingPart;
