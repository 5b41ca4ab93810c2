namespace LearnHub.Content.Reading;

/// <summary>Gives a name a number where it is taken already. Remembers how far it got, so that a file of nothing but equal headings does not take forever.</summary>
internal sealed class UniqueNames(IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal);
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);

    public string Free(string name)
    {
        var number = _last.GetValueOrDefault(name, 1);
        var free = number == 1 ? name : $"{name}-{number}";
        while (!_taken.Add(free))
            free = $"{name}-{++number}";
        _last[name] = number;
        return free;
    }
}
