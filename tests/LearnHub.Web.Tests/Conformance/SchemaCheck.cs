using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace LearnHub.Web.Tests.Conformance;

/// <summary>
/// Validates against a JSON schema (draft 2019-09) as far as the schema of Open Badges 3.0 goes. A keyword that it does not know stops it, so that
/// nothing is passed over in silence.
/// </summary>
internal sealed class SchemaCheck(JsonElement schema)
{
    private static readonly string[] Remarks = ["$schema", "$id", "$comment", "$defs", "title", "description"];

    public IReadOnlyList<string> Problems(JsonElement value) => [.. Problems(schema, value, "")];

    private IEnumerable<string> Problems(JsonElement rules, JsonElement value, string at) =>
        rules.EnumerateObject().Where(rule => !Remarks.Contains(rule.Name)).SelectMany(rule => Problems(rules, rule.Name, rule.Value, value, at));

    private IEnumerable<string> Problems(JsonElement rules, string keyword, JsonElement rule, JsonElement value, string at) => keyword switch
    {
        "$ref" => Problems(schema.GetProperty("$defs").GetProperty(rule.GetString()!.Split('/')[^1]), value, at),
        "type" => Is(rule.GetString()!, value) ? [] : [$"{at}: is no {rule}"],
        "enum" => rule.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)) ? [] : [$"{at}: {value} is not among {rule}"],
        "allOf" => rule.EnumerateArray().SelectMany(part => Problems(part, value, at)),
        "oneOf" => rule.EnumerateArray().Count(part => !Problems(part, value, at).Any()) == 1 ? [] : [$"{at}: is not exactly one of the forms"],
        "required" => value.ValueKind != JsonValueKind.Object ? [] : rule.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{at}/{name}: is missing"),
        "properties" => Members(value).Where(member => rule.TryGetProperty(member.Name, out _)).SelectMany(member => Problems(rule.GetProperty(member.Name), member.Value, $"{at}/{member.Name}")),
        "additionalProperties" => rule.ValueKind == JsonValueKind.True ? [] : Members(value).Where(member => !rules.GetProperty("properties").TryGetProperty(member.Name, out _)).Select(member => $"{at}/{member.Name}: is not allowed"),
        "items" => Elements(value).Index().Where(pair => rule.ValueKind == JsonValueKind.Object || pair.Index < rule.GetArrayLength())
            .SelectMany(pair => Problems(rule.ValueKind == JsonValueKind.Object ? rule : rule[pair.Index], pair.Item, $"{at}/{pair.Index}")),
        "additionalItems" => Elements(value).Index().Skip(rules.GetProperty("items").GetArrayLength()).SelectMany(pair => Problems(rule, pair.Item, $"{at}/{pair.Index}")),
        "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= rule.GetInt32() ? [] : [$"{at}: has too few items"],
        "contains" => value.ValueKind != JsonValueKind.Array || Elements(value).Any(item => !Problems(rule, item, at).Any()) ? [] : [$"{at}: lacks {rule}"],
        "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, rule.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1)) ? [] : [$"{at}: {value} does not match {rule}"],
        "format" => value.ValueKind != JsonValueKind.String || HasFormat(rule.GetString()!, value.GetString()!) ? [] : [$"{at}: {value} is no {rule}"],
        _ => throw new NotSupportedException($"The schema has the keyword {keyword}, which this check does not know."),
    };

    private static bool Is(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => throw new NotSupportedException(type),
    };

    private static bool HasFormat(string format, string text) => format switch
    {
        "date-time" => Regex.IsMatch(text, @"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => throw new NotSupportedException(format),
    };

    private static IEnumerable<JsonProperty> Members(JsonElement value) => value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : Enumerable.Empty<JsonProperty>();

    private static IEnumerable<JsonElement> Elements(JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : Enumerable.Empty<JsonElement>();
}
