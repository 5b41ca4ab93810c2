using Markdig.Syntax.Inlines;

namespace LearnHub.Content.Markdown.Figures;

/// <summary><c>{{key}}</c> or <c>{{key@2027-01-01}}</c>.</summary>
internal sealed class FigureInline(string raw) : LeafInline
{
    private readonly int _at = raw.IndexOf('@', StringComparison.Ordinal);

    public string Raw => raw;

    public string Key => (_at < 0 ? raw[2..^2] : raw[2.._at]).Trim();

    /// <summary>The day as it was written, or null.</summary>
    public string? Day => _at < 0 ? null : raw[(_at + 1)..^2].Trim();

    /// <summary>What it says, apart from spaces: for comparing a translation.</summary>
    public string Signature => Day is null ? Key : $"{Key}@{Day}";
}
