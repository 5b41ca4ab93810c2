using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LearnHub.Content.Reading;

/// <summary>Measures how deeply a document is nested, without recursion: that is what is to be protected.</summary>
internal static class Depth
{
    public static int Of(MarkdownDocument document)
    {
        var deepest = 0;
        var open = new Stack<(MarkdownObject Node, int Depth)>();
        open.Push((document, 0));
        while (open.TryPop(out var next))
        {
            deepest = Math.Max(deepest, next.Depth);
            switch (next.Node)
            {
                case ContainerBlock blocks:
                    foreach (var block in blocks)
                        open.Push((block, next.Depth + 1));
                    break;
                case LeafBlock { Inline: { } inlines }:
                    open.Push((inlines, next.Depth));
                    break;
                case ContainerInline container:
                    foreach (var inline in container)
                        open.Push((inline, next.Depth + 1));
                    break;
            }
        }

        return deepest;
    }
}
