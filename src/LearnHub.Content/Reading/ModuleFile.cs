using System.Collections.Immutable;
using LearnHub.Content.Markdown;
using LearnHub.Content.Markdown.Callouts;
using LearnHub.Content.Markdown.Checklists;
using LearnHub.Content.Markdown.Headings;
using LearnHub.Content.Yaml;
using Markdig.Syntax;

namespace LearnHub.Content.Reading;

/// <summary>One language's file of a module: its front matter and its blocks, parsed and nothing more.</summary>
internal sealed record ModuleFile
{
    /// <summary>As in CommonMark parsers generally: deeper is never meant.</summary>
    private const int MaxDepth = 40;

    public required string Path { get; init; }

    public required string Language { get; init; }

    /// <summary>The whole text, lines ended by <c>\n</c>.</summary>
    public required string Text { get; init; }

    public required Lines Lines { get; init; }

    public required YamlMap Front { get; init; }

    public required MarkdownDocument Document { get; init; }

    public required PageContext Page { get; init; }

    public required FileProblems Problems { get; init; }

    /// <summary>The ids of its headings.</summary>
    public required ImmutableArray<string> Headings { get; init; }

    public required ImmutableArray<string> ChecklistItems { get; init; }

    /// <summary>The line and hash of its title and each of its blocks, by which translations know what they translate.</summary>
    public required Lazy<ImmutableArray<(int Line, string Hash)>> StampParts { get; init; }

    /// <summary>Its blocks at the top level, as they count for stamps and comparisons.</summary>
    public IEnumerable<Block> Blocks => Document.Where(block => block is not LinkReferenceDefinitionGroup);

    /// <summary>Null when it cannot be read at all.</summary>
    /// <param name="source">The source language's file, when this is a translation.</param>
    public static ModuleFile? Parse(string path, ReadOnlySpan<byte> bytes, PageContext page, FileProblems problems, ModuleFile? source)
    {
        if (TextFile.Read(bytes, TextFile.MaxModuleBytes, problems) is not { } text)
            return null;

        var (yaml, body) = FrontMatter.Split(text);
        if (yaml is null)
        {
            problems.Error(Position.Start, "missing-front-matter", "The file must begin with `---`, lines such as `title: …`, and `---`.");
            return null;
        }

        var front = YamlReader.Read(yaml, 1, problems);
        var document = Markdown(body, problems);
        if (front is null || document is null)
            return null;

        return new ModuleFile
        {
            Path = path,
            Language = page.Language,
            Text = text,
            Lines = new Lines(text),
            Front = front,
            Document = document,
            StampParts = new(() => TranslationStamp.Blocks(text, yaml, document)),
            Page = page,
            Problems = problems,
            Headings = HeadingIds.Assign(document, page, source?.Headings ?? []),
            ChecklistItems = Checklist.AssignIds(document, page, source?.ChecklistItems),
        };
    }

    /// <summary>Parses Markdown; what Markdig refuses, or what no reader could follow, becomes a problem.</summary>
    internal static MarkdownDocument? Markdown(string body, FileProblems problems)
    {
        if (Complexity.TooComplexLine(body) is { } line)
        {
            problems.Error(new Position(line, 1), "too-complex", "This paragraph (or list, or table) has too many brackets and marks. Split it with empty lines.");
            return null;
        }

        try
        {
            var document = CoursePipeline.Parse(body);
            if (Depth.Of(document) <= MaxDepth)
            {
                Callout.DropEmptyHeads(document);
                return document;
            }
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or IndexOutOfRangeException or NullReferenceException or OverflowException)
        {
            // Markdig has no error type of its own: beyond its depth limit it throws ArgumentException, and odd input may trip it otherwise.
        }

        problems.Error(Position.Start, "nested-too-deeply", $"Lists, quotes, brackets or emphasis lie more than {MaxDepth} levels within each other. Write it flatter.");
        return null;
    }
}
