using System.Collections.Immutable;
using LearnHub.Content.Markdown.Headings;
using LearnHub.Content.Markdown.Questions;
using LearnHub.Content.Reading;
using Markdig.Syntax;

namespace LearnHub.Content.Translations;

/// <summary>Checks that a translation has the blocks, ids, figures, terms and images of its source.</summary>
internal static class TranslationCheck
{
    private const string Code = "translation-differs";

    public static void Check(ModuleFile file, ImmutableArray<QuestionParts> parts, SourceModule source)
    {
        var wanted = source.Outline;
        var found = Outline.Of(file, parts);
        for (var i = 0; i < Math.Min(wanted.Length, found.Length); i++)
        {
            // What comes after a difference in shape is no longer aligned; telling of it would only confuse.
            if (!SameShape(wanted[i], found[i], file, source.File))
                return;

            CompareSets(wanted[i], found[i], file, source.File);
        }

        foreach (var (heading, index) in file.Document.Descendants<HeadingBlock>().Select((heading, index) => (heading, index)))
        {
            if (HeadingIds.ExplicitId(heading) is { } id && index < source.File.Headings.Length && id != source.File.Headings[index])
                file.Problems.Error(file.Lines.At(heading.Span.Start), Code, $"The heading's id `{id}` is `{source.File.Headings[index]}` in the source. Leave it out: a heading has the id of its source, so that links to it work in every language.");
        }

        if (wanted.Length > found.Length)
        {
            var missing = wanted[found.Length];
            file.Problems.Error(EndOf(file), Code, $"The translation ends here; the source goes on with {missing.Shape[0].What} ({source.File.Path}, line {missing.At.Line}). Translate the rest.");
        }
        else if (found.Length > wanted.Length)
        {
            var extra = found[wanted.Length];
            file.Problems.Error(extra.At, Code, $"The source has ended; here stands {extra.Shape[0].What} more. Take it out, or add it to the source first.");
        }
    }

    private static bool SameShape(OutlineBlock wanted, OutlineBlock found, ModuleFile file, ModuleFile source)
    {
        for (var i = 0; i < Math.Max(wanted.Shape.Length, found.Shape.Length); i++)
        {
            if (i >= found.Shape.Length)
            {
                file.Problems.Error(found.Shape[^1].At, Code, $"After this the source has {wanted.Shape[i].What} ({source.Path}, line {wanted.Shape[i].At.Line}), which is missing here.");
                return false;
            }

            if (i >= wanted.Shape.Length)
            {
                file.Problems.Error(found.Shape[i].At, Code, $"Here stands {found.Shape[i].What}, which the source does not have ({source.Path}, after line {wanted.Shape[^1].At.Line}).");
                return false;
            }

            if (wanted.Shape[i].What != found.Shape[i].What)
            {
                file.Problems.Error(found.Shape[i].At, Code,
                    $"Here stands {found.Shape[i].What}; in the source it is {wanted.Shape[i].What} ({source.Path}, line {wanted.Shape[i].At.Line}). Keep the same blocks in the same order.");
                return false;
            }
        }

        return true;
    }

    private static void CompareSets(OutlineBlock wanted, OutlineBlock found, ModuleFile file, ModuleFile source)
    {
        Compare(wanted.Figures, found.Figures, "the figure {{", "}}", mayHaveMore: false);
        Compare(wanted.Images, found.Images, "the picture ", "", mayHaveMore: false);

        // A translator may explain a word more than the source does.
        Compare(wanted.Terms, found.Terms, "the term `term:", "`", mayHaveMore: true);

        void Compare(ImmutableSortedSet<string> inSource, ImmutableSortedSet<string> here, string before, string after, bool mayHaveMore)
        {
            foreach (var missing in inSource.Except(here))
                file.Problems.Error(found.At, Code, $"In this block {before}{missing}{after} is missing, which the source has ({source.Path}, line {wanted.At.Line}).");

            foreach (var extra in mayHaveMore ? [] : here.Except(inSource))
                file.Problems.Error(found.At, Code, $"In this block is {before}{extra}{after}, which the source does not have ({source.Path}, line {wanted.At.Line}).");
        }
    }

    private static Position EndOf(ModuleFile file) => file.Lines.At(file.Text.TrimEnd().Length);
}
