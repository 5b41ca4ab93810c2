using System.Collections.Immutable;
using LearnHub.Content.Yaml;

namespace LearnHub.Content.Reading;

/// <summary>What course.yml says.</summary>
internal sealed record CourseHead
{
    public const int DefaultPassPercent = 80;

    private static readonly Dictionary<string, Audience> s_audiences = new(StringComparer.Ordinal)
    {
        ["worker"] = Content.Audience.Worker,
        ["employer"] = Content.Audience.Employer,
        ["mentor"] = Content.Audience.Mentor,
        ["trainer"] = Content.Audience.Trainer,
    };

    private static readonly Dictionary<string, JourneyStep> s_steps = new(StringComparer.Ordinal)
    {
        ["decide"] = JourneyStep.Decide,
        ["contract"] = JourneyStep.Contract,
        ["visa"] = JourneyStep.Visa,
        ["before-arrival"] = JourneyStep.BeforeArrival,
        ["first-day"] = JourneyStep.FirstDay,
        ["first-two-weeks"] = JourneyStep.FirstTwoWeeks,
        ["first-100-days"] = JourneyStep.First100Days,
        ["staying"] = JourneyStep.Staying,
    };

    public required Audience Audience { get; init; }

    public required string Source { get; init; }

    public required ImmutableDictionary<string, string> Title { get; init; }

    public required ImmutableDictionary<string, string> Summary { get; init; }

    public required ImmutableArray<YamlScalar> Modules { get; init; }

    public required JourneyStep? Journey { get; init; }

    public required YamlScalar? Drawing { get; init; }

    public required int PassPercent { get; init; }

    public required int MaxAttempts { get; init; }

    public required CertificateTerms? Certificate { get; init; }

    /// <summary>The course that renews the certificate, where it stands.</summary>
    public required YamlScalar? Refresher { get; init; }

    public required ImmutableArray<YamlScalar> Requires { get; init; }

    /// <summary>Where the title stands.</summary>
    public required Position TitleAt { get; init; }

    public required Position SummaryAt { get; init; }

    /// <summary>Null when something without which there is no course is missing.</summary>
    public static CourseHead? Read(YamlMap map, FileProblems problems)
    {
        var fields = new YamlFields(map, problems);
        foreach (var key in (ReadOnlySpan<string>)["audience", "source", "title", "summary", "modules"])
        {
            if (fields.Node(key) is null)
                fields.Missing(key);
        }

        var audience = fields.Choice("audience", s_audiences);
        var source = fields.Text("source");
        if (source is not null && !Ids.IsLanguage(source))
        {
            problems.Error(fields.PositionOf("source"), "bad-language", $"`{source}` is not a language tag such as de or en.");
            source = null;
        }

        var title = InSource("title");
        var summary = InSource("summary");
        var modules = Unique("modules");
        if (modules.IsEmpty && fields.Node("modules") is not null)
            problems.Error(fields.PositionOf("modules"), "bad-value", "A course needs at least one module.");

        var (certificate, refresher) = CertificateOf(fields);
        var head = new CourseHead
        {
            Audience = audience ?? Content.Audience.Worker,
            Source = source ?? "",
            Title = title,
            Summary = summary,
            Modules = modules,
            Journey = fields.Choice("journey", s_steps),
            Drawing = fields.Text("drawing") is null ? null : fields.Node("drawing") as YamlScalar,
            PassPercent = fields.Number("pass", 1, 100) ?? DefaultPassPercent,
            MaxAttempts = fields.Number("attempts", 0, 1000) ?? 0,
            Certificate = certificate,
            Refresher = refresher,
            Requires = Unique("requires"),
            TitleAt = fields.PositionOf("title"),
            SummaryAt = fields.PositionOf("summary"),
        };
        fields.RefuseOthers();
        return audience is null || source is null || modules.IsEmpty || !title.ContainsKey(source) || !summary.ContainsKey(source) ? null : head;

        ImmutableDictionary<string, string> InSource(string key)
        {
            var texts = fields.Localized(key);
            if (texts is not null && source is not null && !texts.ContainsKey(source))
                problems.Error(fields.PositionOf(key), "missing-key", $"`{key}` must be given in the course's source language `{source}`.");
            return texts ?? ImmutableDictionary<string, string>.Empty;
        }

        ImmutableArray<YamlScalar> Unique(string key)
        {
            var items = fields.Texts(key);
            foreach (var twin in items.GroupBy(item => item.Value, StringComparer.Ordinal).SelectMany(same => same.Skip(1)))
                problems.Error(twin.At, "duplicate-id", $"`{twin.Value}` stands twice in `{key}`. Keep one.");
            return [.. items.DistinctBy(item => item.Value)];
        }
    }

    private static (CertificateTerms? Terms, YamlScalar? Refresher) CertificateOf(YamlFields fields)
    {
        switch (fields.Node("certificate"))
        {
            case null:
                return (new CertificateTerms(null), null);
            case YamlScalar { Value: "none" }:
                return (null, null);
            case YamlMap map:
                var terms = new YamlFields(map, fields.Problems);
                var months = terms.Number("valid-months", 1, 1200);
                var refresher = terms.Text("refresher");
                terms.RefuseOthers();
                return (new CertificateTerms(months, refresher), refresher is null ? null : terms.Node("refresher") as YamlScalar);
            case var other:
                fields.Bad(other, "certificate", "`none` or { valid-months: 24 }");
                return (null, null);
        }
    }
}
