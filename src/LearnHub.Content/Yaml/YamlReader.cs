using System.Collections.Immutable;
using LearnHub.Content.Reading;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace LearnHub.Content.Yaml;

/// <summary>
/// Reads YAML event by event instead of through YamlDotNet's object model: that one follows aliases (a small file can unfold to gigabytes) and recurses
/// without a limit, which ends the process.
/// </summary>
internal sealed class YamlReader
{
    private const int MaxDepth = 12;

    private readonly Parser _parser;
    private readonly int _lineOffset;
    private readonly FileProblems _problems;

    private YamlReader(string text, int lineOffset, FileProblems problems)
    {
        _parser = new Parser(new StringReader(text));
        _lineOffset = lineOffset;
        _problems = problems;
    }

    /// <summary>The mapping at the top, or null when there is none to be read.</summary>
    /// <param name="lineOffset">How many lines of the file stand before the text.</param>
    public static YamlMap? Read(string text, int lineOffset, FileProblems problems)
    {
        var depth = DepthOf(text);
        if (depth > MaxDepth * 4)
        {
            // YamlDotNet's scanner takes quadratic time on thousands of open brackets.
            problems.Error(new Position(lineOffset + 1, 1), "nested-too-deeply", "Too many brackets stand within each other.");
            return null;
        }

        try
        {
            return new YamlReader(text, lineOffset, problems).Document();
        }
        catch (YamlException e)
        {
            var at = new Position((int)Math.Max(1, e.Start.Line) + lineOffset, (int)Math.Max(1, e.Start.Column));
            problems.Error(at, "bad-yaml", $"This is not valid YAML ({e.Message.TrimEnd('.')}). Check the indentation, and put quotes around a text with a colon.");
            return null;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            problems.Error(new Position(lineOffset + 1, 1), "bad-yaml", "This is not valid YAML. Check the indentation, and put quotes around a text with a colon.");
            return null;
        }
    }

    private static int DepthOf(string text)
    {
        var (depth, deepest) = (0, 0);
        foreach (var c in text)
        {
            if (c is '[' or '{')
                deepest = Math.Max(deepest, ++depth);
            else if (c is ']' or '}')
                depth--;
            else if (c == '\n')
                depth = Math.Max(0, depth);
        }

        return deepest;
    }

    private YamlMap? Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
            return new YamlMap(new Position(_lineOffset + 1, 1), []);

        _parser.Consume<DocumentStart>();
        var node = Node(0);
        if (node is YamlScalar { Value: "" })
            return new YamlMap(node.At, []);

        if (node is YamlMap map)
            return map;

        if (node is not null)
            _problems.Error(node.At, "bad-yaml", "Expected lines of the form `key: value`.");
        return null;
    }

    private YamlNode? Node(int depth)
    {
        var next = _parser.Current ?? throw new YamlException("unexpected end");
        var at = PositionOf(next);
        if (depth > MaxDepth)
        {
            _problems.Error(at, "nested-too-deeply", "This YAML has too many levels.");
            return null;
        }

        if (next is AnchorAlias || next is NodeEvent { Anchor.IsEmpty: false })
        {
            _problems.Error(at, "yaml-alias", "Anchors (&) and aliases (*) are not read. Write the value out, or put quotes around a text that begins with * or &.");
            return null;
        }

        switch (next)
        {
            case Scalar scalar:
                _parser.MoveNext();
                return new YamlScalar(at, scalar.Value);
            case SequenceStart:
                _parser.MoveNext();
                return Sequence(at, depth);
            case MappingStart:
                _parser.MoveNext();
                return Mapping(at, depth);
            default:
                _problems.Error(at, "bad-yaml", "Expected a value.");
                return null;
        }
    }

    private YamlList? Sequence(Position at, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!_parser.Accept<SequenceEnd>(out _))
        {
            if (Node(depth + 1) is not { } item)
                return null;
            items.Add(item);
        }

        _parser.MoveNext();
        return new YamlList(at, items.ToImmutable());
    }

    private YamlMap? Mapping(Position at, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<(YamlScalar, YamlNode)>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (!_parser.Accept<MappingEnd>(out _))
        {
            var key = Node(depth + 1);
            if (key is null)
                return null;

            if (key is not YamlScalar name)
            {
                _problems.Error(key.At, "bad-yaml", "A key must be a word.");
                return null;
            }

            if (Node(depth + 1) is not { } value)
                return null;

            if (keys.Add(name.Value))
                entries.Add((name, value));
            else
                _problems.Error(name.At, "duplicate-key", $"`{name.Value}` stands here twice. Keep one.");
        }

        _parser.MoveNext();
        return new YamlMap(at, entries.ToImmutable());
    }

    private Position PositionOf(ParsingEvent node) => new((int)node.Start.Line + _lineOffset, (int)node.Start.Column);
}
