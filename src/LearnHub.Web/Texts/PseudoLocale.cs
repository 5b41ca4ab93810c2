using System.Text;
using System.Text.Json.Nodes;

namespace LearnHub.Web.Texts;

/// <summary>Makes texts that look translated but can be read: what stands on a page without brackets did not come from the texts.</summary>
public static class PseudoLocale
{
    private const string Plain = "aceinosuyAEIOU";
    private const string Accented = "áçéîñöšûýÅÉÎÖÛ";

    public static JsonNode Of(JsonNode texts)
    {
        var copy = texts.DeepClone();
        // The first text names the language itself.
        var tag = copy["language"]?.DeepClone();
        Change(copy.AsObject());
        copy["language"] = tag;
        return copy;
    }

    /// <summary>Accents the letters outside of places such as {0:d}, and lengthens the text as a translation would.</summary>
    public static string Accent(string text)
    {
        var result = new StringBuilder("[", text.Length + 8);
        var inPlace = false;
        foreach (var letter in text)
        {
            inPlace = letter == '{' || (inPlace && letter != '}');
            var at = inPlace ? -1 : Plain.IndexOf(letter, StringComparison.Ordinal);
            result.Append(at < 0 ? letter : Accented[at]);
        }

        return result.Append(" ···]").ToString();
    }

    private static void Change(JsonObject node)
    {
        foreach (var (key, value) in node.ToArray())
        {
            if (value is JsonObject child)
                Change(child);
            else if (value is JsonValue text)
                node[key] = Accent(text.GetValue<string>());
        }
    }
}
