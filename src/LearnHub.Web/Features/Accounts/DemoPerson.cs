using System.Text.Json;

namespace LearnHub.Web.Features.Accounts;

/// <summary>A person of <c>seeds/people.json</c>.</summary>
public sealed record DemoPerson(string Login, string Name, string Language, string Password, IReadOnlyList<string> Roles)
{
    private static readonly JsonSerializerOptions Format = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, RespectRequiredConstructorParameters = true };

    public static IReadOnlyList<DemoPerson> ReadAll(string folder)
    {
        var file = Path.Combine(folder, "people.json");
        return File.Exists(file) ? JsonSerializer.Deserialize<List<DemoPerson>>(File.ReadAllText(file), Format)! : [];
    }
}
