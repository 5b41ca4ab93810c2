using System.Collections.Immutable;
using Markdig.Syntax.Inlines;

namespace LearnHub.Content.Markdown.Gaps;

/// <summary><c>[[right|wrong|wrong]]</c>.</summary>
internal sealed class GapInline(string raw) : LeafInline
{
    /// <summary>As it was written, with the brackets.</summary>
    public string Raw => raw;

    /// <summary>What stands between the bars, the right one first.</summary>
    public ImmutableArray<string> Alternatives { get; } = [.. raw[2..^2].Split('|').Select(alternative => alternative.Trim())];
}
