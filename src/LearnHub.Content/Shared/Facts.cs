using System.Collections.Immutable;
using LearnHub.Content.Reading;

namespace LearnHub.Content.Shared;

/// <summary>A figure or contact of facts.yml (or of a region's own).</summary>
internal abstract record Fact(string Key, string File, Position At);

/// <summary>A number that the law changes from time to time.</summary>
/// <param name="Values">At least one, sorted by their first day.</param>
internal sealed record NumberFact(string Key, string File, Position At, FactUnit Unit, ImmutableArray<FactValue> Values) : Fact(Key, File, At)
{
    /// <summary>The value of that day: the last one that began. A value past its end stays until the next begins; null before the first.</summary>
    public FactValue? On(DateOnly day) => Values.LastOrDefault(value => value.From <= day);
}

/// <param name="Decimals">How many digits the author wrote after the point.</param>
internal sealed record FactValue(DateOnly From, DateOnly? Until, decimal Value, int Decimals)
{
    public bool IsExpiredOn(DateOnly day) => Until < day;
}

/// <summary>A telephone number, a name, an address.</summary>
internal sealed record TextFact(string Key, string File, Position At, ImmutableDictionary<string, string> Texts) : Fact(Key, File, At)
{
    /// <summary>The key of a text that is the same in every language.</summary>
    public const string EveryLanguage = "";
}

/// <summary>A contact that the operator has yet to fill in; the texts name it.</summary>
internal sealed record BlankFact(string Key, string File, Position At, ImmutableDictionary<string, string> Texts) : Fact(Key, File, At);

internal enum FactUnit
{
    Money,
    Percent,
    Number,
}

/// <summary>Facts by key, some laid over others.</summary>
internal sealed record FactSheet(ImmutableDictionary<string, Fact> Facts)
{
    public static readonly FactSheet Empty = new(ImmutableDictionary.Create<string, Fact>(StringComparer.Ordinal));

    public Fact? Find(string key) => Facts.GetValueOrDefault(key);

    public FactSheet With(FactSheet over) => over.Facts.IsEmpty ? this : new(Facts.SetItems(over.Facts));
}
