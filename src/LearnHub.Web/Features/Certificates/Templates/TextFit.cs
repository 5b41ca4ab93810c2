namespace LearnHub.Web.Features.Certificates.Templates;

/// <summary>A text as lines of one size that stay within a box.</summary>
/// <param name="Scale">Part of the size that the template asks for.</param>
internal sealed record TextFit(double Scale, IReadOnlyList<string> Lines)
{
    private const double Step = 0.97;

    /// <summary>The largest size, at most the asked one, at which the words stay within the box; its lines then as even as they can be.</summary>
    /// <param name="widths">Width of each word at the asked size.</param>
    /// <param name="space">Width of a space at the asked size.</param>
    /// <param name="lineHeight">Height of a line at the asked size.</param>
    public static TextFit Of(IReadOnlyList<string> words, IReadOnlyList<double> widths, double space, double lineHeight, double boxWidth, double boxHeight)
    {
        if (words.Count == 0)
            return new TextFit(1, []);
        var scale = 1.0;
        int[] breaks;
        while (true)
        {
            breaks = Break(widths, space, boxWidth / scale);
            if (widths.Max() * scale <= boxWidth && (breaks.Length * lineHeight * scale <= boxHeight || breaks.Length == 1))
                break;
            scale *= Step;
        }

        return new TextFit(scale, Joined(words, Even(widths, space, boxWidth / scale, breaks)));
    }

    /// <summary>The narrowest box that needs no more lines.</summary>
    private static int[] Even(IReadOnlyList<double> widths, double space, double width, int[] breaks)
    {
        var narrowest = widths.Max();
        for (var narrower = width * Step; narrower >= narrowest; narrower *= Step)
        {
            var tried = Break(widths, space, narrower);
            if (tried.Length > breaks.Length)
                break;
            breaks = tried;
        }

        return breaks;
    }

    /// <summary>Where each line begins.</summary>
    private static int[] Break(IReadOnlyList<double> widths, double space, double width)
    {
        var starts = new List<int> { 0 };
        var line = widths[0];
        for (var i = 1; i < widths.Count; i++)
        {
            line += space + widths[i];
            if (line <= width)
                continue;
            starts.Add(i);
            line = widths[i];
        }

        return [.. starts];
    }

    private static IReadOnlyList<string> Joined(IReadOnlyList<string> words, int[] starts) =>
        [.. starts.Select((start, index) => string.Join(' ', words.Skip(start).Take((index + 1 < starts.Length ? starts[index + 1] : words.Count) - start)))];
}
