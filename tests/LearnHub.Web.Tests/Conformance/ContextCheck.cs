using System.Text.Json;

namespace LearnHub.Web.Tests.Conformance;

/// <summary>
/// Finds names in a credential that its JSON-LD contexts do not define: a processor would drop them, or refuse the credential. Contexts of a type hold for
/// its own node only, contexts of a property for everything below it (JSON-LD 1.1, sections 4.1.8 and 4.1.9).
/// </summary>
internal sealed class ContextCheck(params IReadOnlyList<JsonElement> contexts)
{
    public IReadOnlyList<string> Undefined(JsonElement credential)
    {
        var terms = new Dictionary<string, JsonElement>();
        foreach (var context in contexts)
            Take(terms, context.GetProperty("@context"));
        return [.. Undefined(credential, terms, "")];
    }

    private static IEnumerable<string> Undefined(JsonElement node, IReadOnlyDictionary<string, JsonElement> inherited, string at)
    {
        if (node.ValueKind == JsonValueKind.Array)
            return node.EnumerateArray().SelectMany(item => Undefined(item, inherited, at));
        return node.ValueKind == JsonValueKind.Object ? UndefinedIn(node, inherited, at) : [];
    }

    private static IEnumerable<string> UndefinedIn(JsonElement node, IReadOnlyDictionary<string, JsonElement> inherited, string at)
    {
        var here = new Dictionary<string, JsonElement>(inherited);
        foreach (var type in TypesOf(node))
        {
            if (!inherited.TryGetValue(type, out var definition))
                yield return $"{at}: type {type}";
            else
                TakeOwn(here, definition);
        }

        foreach (var member in node.EnumerateObject().Where(member => member.Name is not "@context"))
        {
            var path = $"{at}/{member.Name}";
            if (!here.TryGetValue(member.Name, out var definition))
            {
                yield return path;
                continue;
            }

            var below = new Dictionary<string, JsonElement>(inherited);
            TakeOwn(below, definition);
            foreach (var found in Undefined(member.Value, below, path))
                yield return found;
        }
    }

    private static IEnumerable<string> TypesOf(JsonElement node)
    {
        if (!node.TryGetProperty("type", out var type))
            return [];
        return type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()!) : [type.GetString()!];
    }

    private static void TakeOwn(Dictionary<string, JsonElement> terms, JsonElement definition)
    {
        if (definition.ValueKind == JsonValueKind.Object && definition.TryGetProperty("@context", out var own))
            Take(terms, own);
    }

    private static void Take(Dictionary<string, JsonElement> terms, JsonElement context)
    {
        if (context.ValueKind == JsonValueKind.Array)
        {
            foreach (var part in context.EnumerateArray())
                Take(terms, part);
        }
        else if (context.ValueKind == JsonValueKind.Object)
        {
            foreach (var term in context.EnumerateObject())
                terms[term.Name] = term.Value;
        }
    }
}
