using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using LearnHub.Content;

namespace LearnHub.Web.Texts;

/// <summary>
/// The interface's texts of every language, read once from the JSON files beside this class. A text that is missing, unknown or lacks a plural form
/// stops the start: the files and <see cref="UiTexts"/> cannot drift apart.
/// </summary>
public sealed partial class InterfaceTexts
{
    private readonly FrozenDictionary<string, UiTexts> byLanguage;

    public InterfaceTexts() => byLanguage = Languages.All
        .Select(language => (language.Tag, Texts: Read(language, Resource(language.Tag))))
        .Append((Tag: Languages.Pseudo, Texts: Read(new Language(Languages.Pseudo, "[Þšéûðö]"), PseudoLocale.Of(Resource(Languages.Default.Tag)))))
        .ToFrozenDictionary(pair => pair.Tag, pair => pair.Texts, StringComparer.OrdinalIgnoreCase);

    public UiTexts For(string language) => byLanguage.GetValueOrDefault(language) ?? byLanguage[Languages.Default.Tag];

    public ContentWords ContentWords(string language) => For(language).Content;

    private static UiTexts Read(Language language, JsonNode json) => json.Deserialize(new UiTextsJson(Options(language)).UiTexts)!;

    private static JsonNode Resource(string tag)
    {
        using var stream = typeof(InterfaceTexts).Assembly.GetManifestResourceStream($"Texts.{tag}.json")
            ?? throw new InvalidOperationException($"There are no interface texts for '{tag}'.");
        return JsonNode.Parse(stream, documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip })!;
    }

    private static JsonSerializerOptions Options(Language language) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Converters = { new PatternConverter(language), new PluralConverter(language), new LanguageConverter(language) },
    };

    private sealed class PatternConverter(Language language) : JsonConverter<Pattern>
    {
        public override Pattern Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetString() ?? throw new JsonException("A text is null."), language.Culture);

        public override void Write(Utf8JsonWriter writer, Pattern value, JsonSerializerOptions options) => throw new NotSupportedException();
    }

    private sealed class PluralConverter(Language language) : JsonConverter<Plural>
    {
        public override Plural Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var tag = language.Tag == Languages.Pseudo ? Languages.Default.Tag : language.Tag;
            var forms = JsonSerializer.Deserialize(ref reader, (JsonTypeInfo<Dictionary<string, Pattern>>)options.GetTypeInfo(typeof(Dictionary<string, Pattern>)))!
                .ToDictionary(pair => Enum.Parse<PluralCategory>(pair.Key, ignoreCase: true), pair => pair.Value);
            return PluralRules.CategoriesOf(tag).All(forms.ContainsKey)
                ? new Plural(forms, tag)
                : throw new JsonException($"A plural of '{tag}' lacks one of its forms: {string.Join(", ", PluralRules.CategoriesOf(tag))}.");
        }

        public override void Write(Utf8JsonWriter writer, Plural value, JsonSerializerOptions options) => throw new NotSupportedException();
    }

    /// <summary>The language itself is not in the file: it is the file.</summary>
    private sealed class LanguageConverter(Language language) : JsonConverter<Language>
    {
        public override Language Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => language;

        public override void Write(Utf8JsonWriter writer, Language value, JsonSerializerOptions options) => throw new NotSupportedException();
    }

    /// <summary>Made by the compiler: finding the properties of all texts by reflection would be a good part of the start.</summary>
    [JsonSerializable(typeof(UiTexts))]
    [JsonSerializable(typeof(Dictionary<string, Pattern>))]
    private sealed partial class UiTextsJson : JsonSerializerContext;
}
