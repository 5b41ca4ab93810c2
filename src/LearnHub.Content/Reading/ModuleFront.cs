using System.Collections.Immutable;
using LearnHub.Content.Yaml;

namespace LearnHub.Content.Reading;

/// <summary>The front matter of a module in its source language.</summary>
internal sealed record ModuleFront(
    string Title, int Minutes, string Level, DateOnly Checked, ImmutableArray<string> Sources, int? PassPercent, int? Draw, Position DrawAt)
{
    private static readonly Dictionary<string, int> s_levels = new(StringComparer.Ordinal)
    {
        ["A1"] = 1,
        ["A2"] = 2,
        ["B1"] = 3,
        ["B2"] = 4,
        ["C1"] = 5,
        ["C2"] = 6,
    };

    public static ModuleFront Read(ModuleFile file)
    {
        var fields = new YamlFields(file.Front, file.Problems);
        foreach (var key in (ReadOnlySpan<string>)["minutes", "level", "checked"])
        {
            if (fields.Node(key) is null)
                fields.Missing(key);
        }

        var day = fields.Date("checked");
        if (day > file.Page.On)
            file.Problems.Warning(fields.PositionOf("checked"), "checked-in-future", $"`checked` lies after {file.Page.On:yyyy-MM-dd}. Write the day on which a person last checked the law.");

        var front = new ModuleFront(
            fields.RequiredText("title") ?? "",
            fields.Number("minutes", 1, 600) ?? 1,
            fields.Choice("level", s_levels) is { } level ? s_levels.First(known => known.Value == level).Key : "",
            day ?? DateOnly.MinValue,
            [.. fields.Texts("sources").Select(source => source.Value)],
            fields.Number("pass", 1, 100),
            fields.Number("draw", 1, 1000),
            fields.PositionOf("draw"));
        fields.RefuseOthers();
        return front;
    }
}

/// <summary>The front matter of a translation.</summary>
internal sealed record TranslationFront(string Title, string? Stamp, Position StampAt, bool Reviewed)
{
    public static TranslationFront Read(ModuleFile file)
    {
        var fields = new YamlFields(file.Front, file.Problems);
        var front = new TranslationFront(
            fields.RequiredText("title") ?? "",
            fields.Text("translates"),
            fields.PositionOf("translates"),
            fields.Flag("reviewed") ?? false);
        fields.RefuseOthers();
        return front;
    }
}
