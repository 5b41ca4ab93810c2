namespace LearnHub.Content.Reading;

/// <summary>Finds the line and column of an offset.</summary>
internal sealed class Lines
{
    private readonly List<int> _starts = [0];
    private readonly string _text;

    public Lines(string text)
    {
        _text = text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
                _starts.Add(i + 1);
        }
    }

    public Position At(int offset)
    {
        offset = Math.Clamp(offset, 0, _text.Length);
        var index = _starts.BinarySearch(offset);
        if (index < 0)
            index = ~index - 1;
        return new Position(index + 1, offset - _starts[index] + 1);
    }

    /// <summary>The offset at which that line (from 1) begins.</summary>
    public int StartOf(int line) => _starts[Math.Clamp(line - 1, 0, _starts.Count - 1)];
}
