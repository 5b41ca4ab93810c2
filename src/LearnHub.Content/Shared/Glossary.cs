using System.Collections.Immutable;
using LearnHub.Content.Reading;
using LearnHub.Content.Yaml;

namespace LearnHub.Content.Shared;

/// <summary>A German term with its plain explanation.</summary>
internal sealed record GlossaryTerm(
    string Id,
    string Word,
    ImmutableDictionary<string, string> Explanations,
    ImmutableDictionary<string, string> Translations);

/// <summary>glossary.yml.</summary>
internal sealed record Glossary(ImmutableDictionary<string, GlossaryTerm> Terms)
{
    public static readonly Glossary Empty = new(ImmutableDictionary.Create<string, GlossaryTerm>(StringComparer.Ordinal));

    public GlossaryTerm? Find(string id) => Terms.GetValueOrDefault(id);

    public static Glossary Read(YamlMap map, FileProblems problems)
    {
        var terms = ImmutableDictionary.CreateBuilder<string, GlossaryTerm>(StringComparer.Ordinal);
        foreach (var (id, value) in map.Entries)
        {
            if (!Ids.IsName(id.Value))
                problems.Error(id.At, "bad-id", $"`{id.Value}` cannot be the id of a term: use the German word in lower case, with ae, oe, ue and ss, digits and hyphens.");
            else if (value is not YamlMap fields)
                problems.Error(value.At, "bad-value", $"Below `{id.Value}` expected `term`, `explain` and `translations`.");
            else if (Term(id.Value, new YamlFields(fields, problems)) is { } term)
                terms[id.Value] = term;
        }

        return new Glossary(terms.ToImmutable());
    }

    private static GlossaryTerm? Term(string id, YamlFields fields)
    {
        var word = fields.RequiredText("term");
        if (fields.Node("explain") is null)
            fields.Missing("explain");
        var explanations = fields.Localized("explain");
        var translations = fields.Localized("translations") ?? ImmutableDictionary<string, string>.Empty;
        foreach (var language in fields.Texts("unsure"))
        {
            if (!translations.ContainsKey(language.Value))
                fields.Problems.Warning(language.At, "bad-value", $"`unsure` names `{language.Value}`, for which there is no translation.");
        }

        fields.RefuseOthers();
        if (explanations?.ContainsKey("de") == false)
            fields.Problems.Error(fields.PositionOf("explain"), "missing-key", "The explanation in German (`de: …`) is missing: the other languages fall back to it.");

        return word is not null && explanations is not null ? new GlossaryTerm(id, word, explanations, translations) : null;
    }
}
