using System.Collections.Immutable;
using LearnHub.Content.Markdown;
using LearnHub.Content.Markdown.Containers;
using LearnHub.Content.Markdown.Questions;
using LearnHub.Content.Markdown.Terms;
using Markdig.Syntax;

namespace LearnHub.Content.Reading;

/// <summary>Renders one language of a module.</summary>
internal static class ModuleTextReader
{
    public static ModuleText Read(ModuleFile file, string title, bool reviewed, ModuleFront front, ImmutableArray<QuestionParts> parts)
    {
        var questions = ImmutableDictionary.CreateBuilder<string, QuestionText>(StringComparer.Ordinal);
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Container.Attributes.Id is { } id)
                questions[id] = QuestionTextReader.Read(parts[i], file.Page, i + 1);
        }

        return new ModuleText
        {
            Language = file.Language,
            Title = title,
            Reviewed = reviewed,
            Reading = Reading(file, parts),
            Questions = questions.ToImmutable(),
            Markdown = MarkdownExport.Write(file, title, front, parts),
        };
    }

    private static ImmutableArray<ReadingPart> Reading(ModuleFile file, ImmutableArray<QuestionParts> questions)
    {
        var freeNumber = questions.Length + 1;
        var parts = ImmutableArray.CreateBuilder<ReadingPart>();
        var cards = new TermCards(0);
        var blocks = new List<Block>();
        foreach (var block in file.Document)
        {
            switch (block)
            {
                case FencedContainer { IsQuestion: true } question:
                    if (!questions.Any(split => split.Container == question && split.IsPractice))
                        break;
                    Flush();
                    parts.Add(new ReadingPractice(question.Attributes.Id ?? ""));
                    break;
                case FencedContainer { Name: FencedContainer.Trainer } note:
                    Flush();

                    // Its own cards: learners, who do not see the note, must not miss one that the text needs again later.
                    parts.Add(new ReadingTrainerNote(FencedContainerRenderer.TrainerNote(note, file.Page, new TermCards(freeNumber++))));
                    break;
                default:
                    blocks.Add(block);
                    break;
            }
        }

        Flush();
        return parts.ToImmutable();

        void Flush()
        {
            var html = PageRenderer.Blocks(blocks, file.Page, cards);
            blocks.Clear();
            if (html.Length > 0)
                parts.Add(new ReadingHtml((html + "\n" + cards.TakeHtml(file.Page)).TrimEnd('\n')));
        }
    }
}
