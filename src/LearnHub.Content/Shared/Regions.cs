using System.Collections.Immutable;
using LearnHub.Content.Reading;
using LearnHub.Content.Yaml;

namespace LearnHub.Content.Shared;

/// <summary>A state or district with figures and contacts of its own.</summary>
/// <param name="Within">Id of the region around it, or null.</param>
internal sealed record Region(string Id, string File, ImmutableDictionary<string, string> Names, string? Within, Position WithinAt, FactSheet Facts);

/// <summary>The files in regions/.</summary>
internal sealed record Regions(ImmutableDictionary<string, Region> ById)
{
    public static readonly Regions Empty = new(ImmutableDictionary.Create<string, Region>(StringComparer.Ordinal));

    public Region? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>The region and those around it, outermost first; empty for an unknown one.</summary>
    public ImmutableArray<Region> Chain(string? id)
    {
        var chain = new List<Region>();
        while (id is not null && Find(id) is { } region && !chain.Contains(region))
        {
            chain.Insert(0, region);
            id = region.Within;
        }

        return [.. chain];
    }

    public FactSheet FactsIn(string? id, FactSheet everywhere) => Chain(id).Aggregate(everywhere, (facts, region) => facts.With(region.Facts));

    /// <summary>Whether what is said for <paramref name="around"/> holds in <paramref name="id"/>.</summary>
    public bool LiesIn(string? id, string around) => Chain(id).Any(region => region.Id == around);

    public static Region? ReadOne(string id, YamlMap map, FileProblems problems)
    {
        var fields = new YamlFields(map, problems);
        if (fields.Node("name") is null)
            fields.Missing("name");
        var names = fields.Localized("name");
        var within = fields.Text("within");
        var facts = fields.Node("facts") switch
        {
            null => FactSheet.Empty,
            YamlMap figures => FactsReader.Read(figures, problems),
            YamlScalar { Value: "" } => FactSheet.Empty,
            var other => Refuse(other),
        };
        fields.RefuseOthers();
        return names is null ? null : new Region(id, problems.File, names, within, fields.PositionOf("within"), facts);

        FactSheet Refuse(YamlNode node)
        {
            fields.Bad(node, "facts", "figures by key, as in facts.yml");
            return FactSheet.Empty;
        }
    }

    /// <summary>Tells of regions within unknown ones and of circles.</summary>
    public void Check(ProblemList problems)
    {
        foreach (var region in ById.Values.Where(region => region.Within is not null))
        {
            if (Find(region.Within!) is null)
            {
                problems.In(region.File).Error(region.WithinAt, "unknown-region",
                    $"There is no file regions/{region.Within}.yml. Correct the name or add the region.");
            }
            else if (Chain(region.Id)[0].Within is { } outermost && Find(outermost) is not null)
            {
                problems.In(region.File).Error(region.WithinAt, "region-circle", "Following `within` from here never ends. One of these regions must lie in none.");
            }
        }
    }
}
