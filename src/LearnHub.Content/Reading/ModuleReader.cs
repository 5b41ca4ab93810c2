using System.Collections.Immutable;
using LearnHub.Content.Markdown;
using LearnHub.Content.Markdown.Containers;
using LearnHub.Content.Markdown.Figures;
using LearnHub.Content.Markdown.Questions;
using LearnHub.Content.Translations;

namespace LearnHub.Content.Reading;

/// <summary>A module in its source language, read and checked.</summary>
internal sealed record SourceModule(ModuleFile File, ModuleFront Front, ImmutableArray<QuestionParts> Parts, ImmutableArray<Question> Questions, ModuleText Text)
{
    /// <summary>What its translations are compared with.</summary>
    public ImmutableArray<OutlineBlock> Outline { get; } = Translations.Outline.Of(File, Parts);

    public IEnumerable<Question> InQuiz(bool practice) => Questions.Where(question =>
        Parts.Any(parts => parts.Container.Attributes.Id == question.Id && parts.IsPractice == practice));
}

/// <summary>Reads modules: the source with its keys, translations as words laid over it.</summary>
internal sealed class ModuleReader(PageTargets targets)
{
    /// <summary>The expired figures that a file shows, by the file's path.</summary>
    public Dictionary<string, FigureCheck> Figures { get; } = new(StringComparer.Ordinal);

    public SourceModule ReadSource(ModuleFile file)
    {
        var front = ModuleFront.Read(file);
        var parts = ImmutableArray.CreateBuilder<QuestionParts>();
        var questions = ImmutableArray.CreateBuilder<Question>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var container in Questions(file))
        {
            var at = file.Lines.At(container.Span.Start);
            if (QuestionKinds.Of(container.Attributes) is not { } kind)
            {
                file.Problems.Error(at, "unknown-question-type", $"`type={container.Attributes["type"]}` is not known. Types are text, number, matching, ordering and gaps; a task list needs none.");
                continue;
            }

            var split = QuestionParts.Split(container, kind, isTranslation: false);
            QuestionCheck.Check(split, file.Lines, file.Problems);
            if (container.Attributes.Id is { } id && !ids.Add(id))
                file.Problems.Error(at, "duplicate-id", $"Two questions of this module have the id `{id}`. Give each its own.");
            parts.Add(split);
            if (new QuestionKeyReader(split, file.Page, file.Lines, file.Problems).Read() is { } question)
                questions.Add(question);
        }

        Check(file, front.Level, isTranslation: false);
        var all = parts.ToImmutable();
        var graded = all.Count(split => !split.IsPractice);
        if (front.Draw > graded)
            file.Problems.Error(front.DrawAt, "draw-too-large", $"`draw: {front.Draw}` asks more questions than the {graded} that the module has. Lower it or add questions.");

        var text = ModuleTextReader.Read(file, front.Title, reviewed: true, front, all);
        return new SourceModule(file, front, all, questions.ToImmutable(), text);
    }

    /// <summary>The translation's text; null when an error keeps it from being shown.</summary>
    public ModuleText? ReadTranslation(ModuleFile file, SourceModule source)
    {
        var front = TranslationFront.Read(file);
        var parts = Questions(file)
            .Select(container => Split(container, source))
            .ToImmutableArray();
        foreach (var split in parts)
            TranslatedQuestionCheck.Check(split, file, source);

        TranslationCheck.Check(file, parts, source);
        StampCheck.Check(front, file, source.File);
        Check(file, source.Front.Level, isTranslation: true);
        return file.Problems.HasErrors ? null : ModuleTextReader.Read(file, front.Title, front.Reviewed, source.Front, parts);
    }

    private static QuestionParts Split(FencedContainer container, SourceModule source)
    {
        var original = source.Parts.FirstOrDefault(parts => parts.Container.Attributes.Id == container.Attributes.Id);
        return QuestionParts.Split(container, original?.Kind ?? QuestionKind.Choice, isTranslation: true) with { IsPractice = original?.IsPractice == true };
    }

    private static IEnumerable<FencedContainer> Questions(ModuleFile file) =>
        file.Document.OfType<FencedContainer>().Where(container => container.IsQuestion);

    private void Check(ModuleFile file, string level, bool isTranslation)
    {
        var check = new PageCheck(file, targets, level, isTranslation);
        check.Run();
        Figures[file.Path] = check.Figures;
    }
}
