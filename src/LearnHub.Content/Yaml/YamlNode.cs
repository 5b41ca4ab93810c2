using System.Collections.Immutable;
using LearnHub.Content.Reading;

namespace LearnHub.Content.Yaml;

/// <summary>A piece of YAML and where it stands.</summary>
internal abstract record YamlNode(Position At);

/// <summary>A single value; what it means is decided by who asks.</summary>
internal sealed record YamlScalar(Position At, string Value) : YamlNode(At);

internal sealed record YamlList(Position At, ImmutableArray<YamlNode> Items) : YamlNode(At);

internal sealed record YamlMap(Position At, ImmutableArray<(YamlScalar Key, YamlNode Value)> Entries) : YamlNode(At)
{
    public YamlNode? Find(string key)
    {
        foreach (var (name, value) in Entries)
        {
            if (name.Value == key)
                return value;
        }

        return null;
    }
}
