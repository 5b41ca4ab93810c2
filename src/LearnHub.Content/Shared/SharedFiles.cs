using System.Collections.Immutable;
using LearnHub.Content.Reading;
using LearnHub.Content.Yaml;

namespace LearnHub.Content.Shared;

/// <summary>What all courses share.</summary>
internal sealed record SharedFiles(FactSheet Facts, Glossary Glossary, Regions Regions)
{
    private const string RegionFolder = "regions/";

    public static SharedFiles Read(CourseFiles files, ProblemList problems)
    {
        var facts = Yaml(files, "facts.yml", problems) is { } factsMap ? FactsReader.Read(factsMap, problems.In("facts.yml")) : FactSheet.Empty;
        var glossary = Yaml(files, "glossary.yml", problems) is { } terms ? Glossary.Read(terms, problems.In("glossary.yml")) : Glossary.Empty;

        var regions = ImmutableDictionary.CreateBuilder<string, Region>(StringComparer.Ordinal);
        foreach (var path in files.Files.Keys.Where(path => path.StartsWith(RegionFolder, StringComparison.Ordinal)))
        {
            var id = path[RegionFolder.Length..].Replace(".yml", "", StringComparison.Ordinal);
            if (!path.EndsWith(".yml", StringComparison.Ordinal) || !Ids.IsName(id))
            {
                problems.In(path).Error(Position.Start, "unsafe-file-name", "A region's file must be named with lower case letters, digits and hyphens, and end in .yml.");
                continue;
            }

            if (Yaml(files, path, problems) is { } map && Regions.ReadOne(id, map, problems.In(path)) is { } region)
                regions[id] = region;
        }

        var all = new Regions(regions.ToImmutable());
        all.Check(problems);
        return new SharedFiles(facts, glossary, all);
    }

    private static YamlMap? Yaml(CourseFiles files, string path, ProblemList problems)
    {
        if (!files.Files.TryGetValue(path, out var bytes))
            return null;

        var inFile = problems.In(path);
        return TextFile.Read(bytes.AsSpan(), TextFile.MaxYamlBytes, inFile) is { } text ? YamlReader.Read(text, 0, inFile) : null;
    }
}
