using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using LearnHub.Content.Reading;
using Markdig.Syntax;

namespace LearnHub.Content;

/// <summary>
/// What a translation's <c>translates:</c> says: one short hash for the source's title and one for each of its blocks, joined by dots. So the check can tell which
/// paragraphs have changed since.
/// </summary>
public static partial class TranslationStamp
{
    /// <summary>Stands in <c>translates:</c> until the first stamp.</summary>
    public const string None = "none-yet";

    private const int Digits = 4;

    /// <summary>The stamp of a source module as it is now. For text that cannot be read it is <see cref="None"/>.</summary>
    public static string For(string sourceMarkdown)
    {
        var blocks = Blocks(sourceMarkdown);
        return blocks.IsEmpty ? None : string.Join('.', blocks.Select(block => block.Hash));
    }

    /// <summary>The translation with that stamp in its front matter, and nothing else changed. Without front matter it is returned as it is.</summary>
    public static string Write(string translationMarkdown, string stamp)
    {
        var lineEnd = translationMarkdown.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var lines = translationMarkdown.Split('\n');
        if (lines[0].TrimEnd('\r', ' ').TrimStart('\uFEFF') != "---")
            return translationMarkdown;

        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() == "---");
        if (end < 0)
            return translationMarkdown;

        var key = Array.FindIndex(lines, 1, end - 1, line => line.StartsWith("translates:", StringComparison.Ordinal));
        var written = "translates: " + stamp;
        if (key >= 0)
            lines[key] = lines[key].EndsWith('\r') ? written + "\r" : written;
        else
            lines[end] = written + lineEnd + lines[end];
        return string.Join('\n', lines);
    }

    /// <summary>The source's lines (from 1) whose blocks have changed or are new since the stamp was made; empty when it still holds. A block that was taken out counts as its successor's change.</summary>
    internal static ImmutableArray<int> ChangedLines(string sourceMarkdown, string stamp) => ChangedLines(Blocks(sourceMarkdown), stamp);

    /// <inheritdoc cref="ChangedLines(string, string)"/>
    internal static ImmutableArray<int> ChangedLines(ImmutableArray<(int Line, string Hash)> now, string stamp)
    {
        var then = stamp.Split('.');
        if (now.Length == then.Length)
            return [.. now.Where((block, i) => block.Hash != then[i]).Select(block => block.Line)];

        // Longest common subsequence: what is not part of it has changed.
        var common = new int[now.Length + 1, then.Length + 1];
        for (var i = now.Length - 1; i >= 0; i--)
        {
            for (var j = then.Length - 1; j >= 0; j--)
                common[i, j] = now[i].Hash == then[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        var changed = new SortedSet<int>();
        for (var (i, j) = (0, 0); i < now.Length || j < then.Length;)
        {
            if (i < now.Length && j < then.Length && now[i].Hash == then[j])
            {
                i++;
                j++;
            }
            else if (j < then.Length && (i == now.Length || common[i, j + 1] >= common[i + 1, j]))
            {
                changed.Add(now[Math.Min(i, now.Length - 1)].Line);
                j++;
            }
            else
            {
                changed.Add(now[i].Line);
                i++;
            }
        }

        return [.. changed];
    }

    /// <summary>Whether it has the form of a stamp.</summary>
    internal static bool IsStamp(string text) => text.Length <= 20_000 && Form().IsMatch(text);

    private static ImmutableArray<(int Line, string Hash)> Blocks(string markdown)
    {
        var text = markdown.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal);
        var (yaml, body) = FrontMatter.Split(text);
        return ModuleFile.Markdown(body, new ProblemList().In("")) is { } document ? Blocks(text, yaml ?? "", document) : [];
    }

    /// <summary>Line (from 1) and hash of the title and of each block.</summary>
    /// <param name="text">The whole text, lines ended by <c>\n</c>, from whose body the document was parsed.</param>
    internal static ImmutableArray<(int Line, string Hash)> Blocks(string text, string yaml, MarkdownDocument document)
    {
        var lines = new Lines(text);
        var starts = document.Where(block => block is not LinkReferenceDefinitionGroup).Select(block => lines.At(block.Span.Start).Line).Distinct().Order().ToList();
        var (titleLine, title) = Title(yaml);
        var blocks = ImmutableArray.CreateBuilder<(int, string)>();
        blocks.Add((titleLine, Hash(title)));
        for (var i = 0; i < starts.Count; i++)
        {
            var start = lines.StartOf(starts[i]);
            var end = i + 1 < starts.Count ? lines.StartOf(starts[i + 1]) : text.Length;
            blocks.Add((starts[i], Hash(text[start..end])));
        }

        return blocks.ToImmutable();
    }

    private static (int Line, string Title) Title(string yaml)
    {
        var lines = yaml.Split('\n');
        var index = Array.FindIndex(lines, line => line.StartsWith("title:", StringComparison.Ordinal));
        return index < 0 ? (1, "") : (index + 2, lines[index]);
    }

    /// <summary>Neither spacing nor the key changes what is to be translated.</summary>
    private static string Hash(string text)
    {
        var normal = Space().Replace(text.Replace("[x]", "[ ]", StringComparison.OrdinalIgnoreCase), " ").Trim();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(normal)))[..Digits];
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Space();

    [GeneratedRegex(@"\A[0-9a-f]{4}(\.[0-9a-f]{4})*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
