using System.Collections.Immutable;
using System.Globalization;
using LearnHub.Content.Reading;

namespace LearnHub.Content.Yaml;

/// <summary>Takes the fields of a mapping one by one, in the type that is wanted, and tells of those that nobody asked for.</summary>
internal sealed class YamlFields(YamlMap map, FileProblems problems)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public Position At => map.At;

    public FileProblems Problems => problems;

    public YamlNode? Node(string key)
    {
        _known.Add(key);
        return map.Find(key);
    }

    public Position PositionOf(string key) => map.Find(key)?.At ?? map.At;

    public string? Text(string key)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case YamlScalar scalar when !string.IsNullOrWhiteSpace(scalar.Value):
                return scalar.Value.Trim();
            case var node:
                Bad(node, key, "a text");
                return null;
        }
    }

    public string? RequiredText(string key)
    {
        if (Node(key) is null)
            Missing(key);
        return Text(key);
    }

    public int? Number(string key, int min, int max)
    {
        var node = Node(key);
        if (node is null)
            return null;

        if (node is YamlScalar scalar && int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= min && number <= max)
            return number;

        Bad(node, key, $"a whole number from {min} to {max}");
        return null;
    }

    public DateOnly? Date(string key)
    {
        var node = Node(key);
        if (node is null)
            return null;

        if (node is YamlScalar scalar && Dates.TryRead(scalar.Value, out var date))
            return date;

        Bad(node, key, "a day such as 2026-08-19");
        return null;
    }

    public bool? Flag(string key)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case YamlScalar { Value: "true" }:
                return true;
            case YamlScalar { Value: "false" }:
                return false;
            case var node:
                Bad(node, key, "true or false");
                return null;
        }
    }

    public T? Choice<T>(string key, IReadOnlyDictionary<string, T> choices)
        where T : struct
    {
        var node = Node(key);
        if (node is null)
            return null;

        if (node is YamlScalar scalar && choices.TryGetValue(scalar.Value, out var value))
            return value;

        Bad(node, key, "one of " + string.Join(", ", choices.Keys));
        return null;
    }

    /// <summary>A list of texts; empty when the key is missing.</summary>
    public ImmutableArray<YamlScalar> Texts(string key)
    {
        var node = Node(key);
        if (node is null)
            return [];

        if (node is YamlList list && list.Items.All(item => item is YamlScalar))
            return [.. list.Items.Cast<YamlScalar>()];

        Bad(node, key, "a list such as [one, two]");
        return [];
    }

    /// <summary>Texts by language: <c>{ de: …, en: … }</c>. Null when missing or bad.</summary>
    public ImmutableDictionary<string, string>? Localized(string key)
    {
        var node = Node(key);
        if (node is null)
            return null;

        if (node is YamlMap texts)
            return Localized(texts);

        Bad(node, key, "texts by language, such as { de: …, en: … }");
        return null;
    }

    private ImmutableDictionary<string, string>? Localized(YamlMap texts)
    {
        var result = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (language, value) in texts.Entries)
        {
            if (!Ids.IsLanguage(language.Value))
                problems.Error(language.At, "bad-language", $"`{language.Value}` is not a language tag such as de, en or pt-BR.");
            else if (value is YamlScalar text && !string.IsNullOrWhiteSpace(text.Value))
                result[language.Value] = text.Value.Trim();
            else
                problems.Error(value.At, "bad-value", $"Expected a text for the language `{language.Value}`.");
        }

        return result.Count == 0 ? null : result.ToImmutable();
    }

    public void Missing(string key) => problems.Error(map.At, "missing-key", $"The key `{key}` is missing. Add `{key}: …`.");

    public void Bad(YamlNode node, string key, string expected) =>
        problems.Error(node.At, "bad-value", $"`{key}` must be {expected}.");

    /// <summary>Tells of every key that was not asked for. Call it last.</summary>
    public void RefuseOthers()
    {
        foreach (var (key, _) in map.Entries)
        {
            if (!_known.Contains(key.Value))
            {
                problems.Error(key.At, "unknown-key",
                    $"The key `{key.Value}` is not known here. Known are: {string.Join(", ", _known.Order(StringComparer.Ordinal))}.");
            }
        }
    }
}

/// <summary>Days as the format writes them.</summary>
internal static class Dates
{
    /// <summary>Reads 2026-08-19. Years from 1949 to 2199: outside of that it is a slip of the finger.</summary>
    public static bool TryRead(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date) && date.Year is >= 1949 and <= 2199;
}
