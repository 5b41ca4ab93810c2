using System.Collections.Immutable;
using LearnHub.Content.Reading;

namespace LearnHub.Content.Markdown.Attributes;

/// <summary>
/// What stands between braces: <c>{#id name=value flag}</c>. We read it ourselves and never render it: Markdig's own generic attributes would let
/// <c>{onclick=…}</c> reach the page, and drop a whole block over a one-character id.
/// </summary>
internal sealed record AttributeBlock(string? Id, ImmutableArray<(string Name, string? Value)> Values, string? Trouble)
{
    public static readonly AttributeBlock Empty = new(null, [], null);

    /// <summary>The value, "" for a flag, or null when the name is not there.</summary>
    public string? this[string name] => Has(name) ? Values.First(value => value.Name == name).Value ?? "" : null;

    public bool Has(string name) => Values.Any(value => value.Name == name);

    /// <param name="inner">The text without the braces.</param>
    public static AttributeBlock Parse(ReadOnlySpan<char> inner)
    {
        string? id = null, trouble = null;
        var values = ImmutableArray.CreateBuilder<(string Name, string? Value)>();
        while (!(inner = inner.TrimStart()).IsEmpty)
        {
            if (inner[0] == '#')
            {
                var word = Word(inner[1..]);
                inner = inner[(1 + word.Length)..];
                if (id is not null || word.IsEmpty)
                    trouble ??= "one `#id` is the most, and it needs a name";
                id ??= word.ToString();
                continue;
            }

            var name = Name(inner).ToString();
            if (name.Length == 0)
            {
                trouble ??= $"`{Word(inner)}` is neither #id, name=value nor a word";
                break;
            }

            inner = inner[name.Length..];
            string? value = null;
            if (inner.StartsWith("="))
            {
                inner = inner[1..];
                if (inner.StartsWith("\""))
                {
                    var end = inner[1..].IndexOf('"');
                    if (end < 0)
                    {
                        trouble ??= $"the closing quotation mark of `{name}` is missing";
                        break;
                    }

                    value = inner.Slice(1, end).ToString();
                    inner = inner[(end + 2)..];
                }
                else
                {
                    var word = Word(inner);
                    value = word.ToString();
                    inner = inner[word.Length..];
                }
            }

            if (values.Any(other => other.Name == name))
                trouble ??= $"`{name}` stands there twice";
            values.Add((name, value));
        }

        return new AttributeBlock(id, values.ToImmutable(), trouble);
    }

    /// <summary>Tells of whatever cannot be meant.</summary>
    public void Check(FileProblems problems, Position at, string what, params ReadOnlySpan<string> known)
    {
        if (Trouble is not null)
            problems.Error(at, "bad-attributes", $"The attributes cannot be read: {Trouble}. Write them as {{#id name=value word}}.");

        if (Id is not null)
            CheckId(problems, at, Id);

        foreach (var (name, _) in Values)
        {
            if (!known.Contains(name))
            {
                problems.Error(at, "unknown-attribute", known.IsEmpty
                    ? $"`{name}` is not known: {what} takes no attributes but an id."
                    : $"`{name}` is not known: {what} takes {string.Join(", ", known.ToArray())}.");
            }
        }
    }

    private static void CheckId(FileProblems problems, Position at, string id)
    {
        if (id.Length == 1)
            problems.Error(at, "short-id", $"The id `{id}` has one character; use at least two, in words, such as `{{#two-weeks}}`.");
        else if (!Ids.IsId(id))
            problems.Error(at, "bad-id", $"`{id}` cannot be an id: use lower case letters a to z, digits and hyphens.");
    }

    private static ReadOnlySpan<char> Word(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(' ', '\t', '\n');
        return end < 0 ? text : text[..end];
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '_'))
            end++;
        return end < text.Length && text[end] is not ('=' or ' ' or '\t') ? [] : text[..end];
    }
}
