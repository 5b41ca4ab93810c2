using LearnHub.Content.Markdown.Attributes;
using Markdig.Parsers;
using Markdig.Syntax;

namespace LearnHub.Content.Markdown.Containers;

/// <summary>A block between <c>::: name {attributes}</c> and <c>:::</c>.</summary>
internal sealed class FencedContainer(BlockParser parser) : ContainerBlock(parser)
{
    public const string Question = "question";
    public const string Steps = "steps";
    public const string Video = "video";
    public const string Region = "region";
    public const string Buddy = "buddy";
    public const string Trainer = "trainer";

    /// <summary>The word after the colons; "" for a fence that closes nothing.</summary>
    public required string Name { get; init; }

    /// <summary>The words between name and attributes; "" for none.</summary>
    public required string Argument { get; init; }

    public required AttributeBlock Attributes { get; init; }

    /// <summary>How many colons opened it.</summary>
    public required int FenceLength { get; init; }

    /// <summary>Offset in the line's text at which name and attributes begin.</summary>
    public required int InfoStart { get; init; }

    public bool IsClosed { get; set; }

    public bool IsQuestion => Name == Question;

    /// <summary>Whether it stands at the top of the module, not within another block.</summary>
    public bool IsTopLevel => Parent is MarkdownDocument;

    /// <summary>The question that the block belongs to, or null.</summary>
    public static FencedContainer? QuestionAround(Block? block)
    {
        for (; block is not null; block = block.Parent)
        {
            if (block is FencedContainer { IsQuestion: true } question)
                return question;
        }

        return null;
    }
}
