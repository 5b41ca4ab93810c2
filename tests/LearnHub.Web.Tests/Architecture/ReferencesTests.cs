using System.Reflection;

namespace LearnHub.Web.Tests.Architecture;

/// <summary>Which part of the application may use which: one direction, no circles.</summary>
public sealed class ReferencesTests
{
    /// <summary>What every feature may use.</summary>
    private static readonly string[] Ground = ["Options", "Policies", "Platform", "Texts", "Data", "Db"];

    private static readonly IReadOnlyDictionary<string, string[]> Allowed = new Dictionary<string, string[]>
    {
        ["Options"] = [],
        ["Policies"] = [],
        ["Texts"] = ["Content"],
        ["Data"] = ["Db", "Options"],
        // The database is where the features' entities meet.
        ["Db"] = ["Data", "Platform", "Accounts", "Courses", "Learning", "Certificates"],
        ["Platform"] = ["Options", "Texts", "Data"],
        ["Courses"] = [.. Ground, "Content"],
        ["Accounts"] = Ground,
        ["Learning"] = [.. Ground, "Content", "Courses", "Accounts"],
        ["Certificates"] = [.. Ground, "Content", "Courses", "Accounts", "Learning"],
        ["Statutory"] = [.. Ground, "Content"],
        ["Outbox"] = Ground,
        ["Shared"] = [.. Ground, "Accounts"],
        ["People"] = [.. Ground, "Content", "Courses", "Accounts", "Learning", "Certificates"],
        ["Admin"] = [.. Ground, "Content", "Courses", "Accounts", "Learning", "Certificates"],
        ["Features"] = [.. Ground, "Courses", "Accounts", "Learning", "Certificates", "Statutory", "Admin", "Outbox", "People"],
        ["Commands"] = [.. Ground, "Content", "Features", "Accounts", "Courses", "Certificates"],
        ["Program"] = ["Commands", "Features", "Platform", "Data"],
    };

    [Fact]
    public void Parts_UseOnlyWhatTheTableAllows() => Assert.Equal([], Violations(typeof(Program).Assembly.GetTypes()));

    [Fact]
    public void Content_KnowsNeitherHttpNorADatabase() =>
        Assert.Equal([], typeof(Content.Course).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!)
            .Where(name => !name.StartsWith("System", StringComparison.Ordinal) && name is not ("Markdig" or "YamlDotNet" or "netstandard")));

    [Fact]
    public void Check_FindsWhatGoesTheWrongWay()
    {
        Assert.Contains(Violations([typeof(PlatformThatKnowsAFeature)], _ => "Platform"), found => found.EndsWith("Platform → Courses (Address)", StringComparison.Ordinal));
        Assert.NotEmpty(Violations([typeof(PlatformThatKnowsAFeature)], _ => "Accounts"));
        Assert.Empty(Violations([typeof(PlatformThatKnowsAFeature)], _ => "Learning"));
    }

    [Fact]
    public void Parts_OfTheTable_GoRoundInNoCircle()
    {
        foreach (var feature in new[] { "Courses", "Accounts", "Learning", "Certificates", "Statutory", "Admin", "Outbox", "People" })
            Assert.DoesNotContain(feature, Allowed[feature].Where(name => name is not "Db").SelectMany(Onward).Distinct());
        static IEnumerable<string> Onward(string part) => Ground.Contains(part) ? [part] : Allowed.GetValueOrDefault(part, []).SelectMany(Onward).Prepend(part);
    }

    private static IReadOnlyList<string> Violations(IEnumerable<Type> types, Func<Type, string?>? partOf = null) =>
    [
        .. types.Where(type => type.DeclaringType is null)
            .Select(type => (Type: type, From: (partOf ?? PartOf)(type))).Where(pair => pair.From is not null)
            .SelectMany(pair => Il.TypesNamedBy(pair.Type)
                .Select(used => (Used: used, To: PartOf(used)))
                .Where(other => other.To is not null && other.To != pair.From && !Allowed[pair.From!].Contains(other.To))
                .Select(other => $"{pair.Type.Name}: {pair.From} → {other.To} ({other.Used.Name})"))
            .Distinct().Order(StringComparer.Ordinal),
    ];

    private static string? PartOf(Type type)
    {
        if (type.Assembly == typeof(Content.Course).Assembly)
            return "Content";
        if (type.Assembly != typeof(Program).Assembly)
            return null;
        if (type == typeof(Program))
            return "Program";
        if (type == typeof(Web.Data.LearnHubDb) || type.Namespace?.EndsWith(".Migrations", StringComparison.Ordinal) == true)
            return "Db";
        if (type == typeof(Web.Features.Policies))
            return "Policies";
        return type.Namespace?.Split('.') switch
        {
            ["LearnHub", "Web"] => "Options",
            ["LearnHub", "Web", "Features"] => "Features",
            ["LearnHub", "Web", "Features", var feature, ..] => feature,
            ["LearnHub", "Web", var part, ..] => part,
            _ => null,
        };
    }
}

internal static class PlatformThatKnowsAFeature
{
    public static string Home() => typeof(Web.Features.Courses.Address).Name;
}
