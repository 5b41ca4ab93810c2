using LearnHub.Content.Markdown.Attributes;
using LearnHub.Content.Markdown.Callouts;
using LearnHub.Content.Markdown.Checklists;
using LearnHub.Content.Markdown.Containers;
using LearnHub.Content.Markdown.Figures;
using LearnHub.Content.Markdown.Gaps;
using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;

namespace LearnHub.Content.Markdown;

/// <summary>CommonMark, pipe tables, and the extensions of the course format.</summary>
internal static class CoursePipeline
{
    private static readonly MarkdownPipeline s_pipeline = Build();

    /// <summary>Parses; throws what Markdig throws on text that is nested too deeply.</summary>
    public static MarkdownDocument Parse(string markdown) => Markdig.Markdown.Parse(markdown, s_pipeline);

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true };
        builder.UsePipeTables();
        builder.Extensions.Add(new CourseSyntax());
        return builder.Build();
    }

    private sealed class CourseSyntax : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline)
        {
            pipeline.BlockParsers.InsertBefore<ThematicBreakParser>(new FencedContainerParser());

            // All begin with a bracket and must be asked before links are.
            pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new TaskBoxParser());
            pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new CalloutParser());
            pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new GapParser());

            pipeline.InlineParsers.Insert(0, new AttributesParser());
            pipeline.InlineParsers.Insert(0, new FigureParser());
        }

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
        {
            // PageRenderer brings its own renderers.
        }
    }
}
