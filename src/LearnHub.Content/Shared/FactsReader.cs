using System.Collections.Immutable;
using System.Globalization;
using LearnHub.Content.Reading;
using LearnHub.Content.Yaml;

namespace LearnHub.Content.Shared;

/// <summary>Reads facts.yml, and the facts of a region.</summary>
internal static class FactsReader
{
    private static readonly ImmutableDictionary<string, FactUnit> s_units = new Dictionary<string, FactUnit>(StringComparer.Ordinal)
    {
        ["EUR"] = FactUnit.Money,
        ["EUR/hour"] = FactUnit.Money,
        ["EUR/month"] = FactUnit.Money,
        ["EUR/year"] = FactUnit.Money,
        ["percent"] = FactUnit.Percent,
        ["days"] = FactUnit.Number,
        ["weeks"] = FactUnit.Number,
        ["months"] = FactUnit.Number,
        ["years"] = FactUnit.Number,
        ["number"] = FactUnit.Number,
    }.ToImmutableDictionary(StringComparer.Ordinal);

    public static FactSheet Read(YamlMap map, FileProblems problems)
    {
        var facts = ImmutableDictionary.CreateBuilder<string, Fact>(StringComparer.Ordinal);
        foreach (var (key, value) in map.Entries)
        {
            if (!Ids.IsKey(key.Value))
                problems.Error(key.At, "bad-key", $"`{key.Value}` cannot be the key of a figure: use lower case letters, digits and underscores.");
            else if (value is not YamlMap fields)
                problems.Error(value.At, "bad-value", $"Below `{key.Value}` expected `unit` and `values`, `text`, or `blank`.");
            else if (Fact(key, new YamlFields(fields, problems)) is { } fact)
                facts[key.Value] = fact;
        }

        return new FactSheet(facts.ToImmutable());
    }

    private static Fact? Fact(YamlScalar key, YamlFields fields)
    {
        var (name, file, problems) = (key.Value, fields.Problems.File, fields.Problems);
        var text = fields.Node("text");
        var blank = fields.Node("blank");
        var values = fields.Node("values");
        var unit = fields.Choice("unit", s_units);
        fields.Node("note");

        if (new[] { text, blank, values }.Count(node => node is not null) != 1)
        {
            problems.Error(key.At, "bad-value", $"`{name}` must have exactly one of `values` (with `unit`), `text`, and `blank`.");
            return null;
        }

        if (blank is null)
        {
            fields.RequiredText("source");
            if (fields.Node("checked") is null)
                fields.Missing("checked");
        }

        fields.Text("source");
        fields.Date("checked");
        fields.RefuseOthers();

        if (blank is not null)
            return fields.Localized("blank") is { } names ? new BlankFact(name, file, key.At, names) : null;

        if (text is YamlScalar { Value.Length: > 0 } one)
            return new TextFact(name, file, key.At, ImmutableDictionary<string, string>.Empty.Add(TextFact.EveryLanguage, one.Value));

        if (text is not null)
            return fields.Localized("text") is { } texts ? new TextFact(name, file, key.At, texts) : null;

        if (fields.Node("unit") is null)
            fields.Missing("unit");
        var read = Values(values!, problems);
        return read.IsEmpty ? null : new NumberFact(name, file, key.At, unit ?? FactUnit.Number, read);
    }

    private static ImmutableArray<FactValue> Values(YamlNode node, FileProblems problems)
    {
        if (node is not YamlList { Items.IsEmpty: false } list)
        {
            problems.Error(node.At, "bad-value", "`values` must be a list such as [ { from: 2026-01-01, value: 13.90 } ].");
            return [];
        }

        var values = ImmutableArray.CreateBuilder<FactValue>();
        foreach (var item in list.Items)
        {
            if (item is not YamlMap map)
            {
                problems.Error(item.At, "bad-value", "Expected { from: …, value: … }.");
                continue;
            }

            if (Value(new YamlFields(map, problems)) is { } value)
                values.Add(value);
        }

        for (var i = 1; i < values.Count; i++)
        {
            if (values[i].From <= values[i - 1].From || values[i - 1].Until >= values[i].From)
                problems.Error(list.At, "bad-value", "The values must follow one another in time without overlapping.");
        }

        return [.. values.OrderBy(value => value.From)];
    }

    private static FactValue? Value(YamlFields fields)
    {
        if (fields.Node("from") is null)
            fields.Missing("from");
        var from = fields.Date("from");
        var until = fields.Date("until");
        if (until < from)
            fields.Problems.Error(fields.PositionOf("until"), "bad-value", "`until` lies before `from`.");

        var node = fields.Node("value");
        fields.RefuseOthers();
        if (node is null)
            fields.Missing("value");

        if (node is not YamlScalar { Value: var digits }
            || digits.Length > 18
            || !decimal.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            if (node is not null)
                fields.Bad(node, "value", "a number with a point before the decimals, such as 13.90");
            return null;
        }

        return from is { } first ? new FactValue(first, until, number, number.Scale) : null;
    }
}
