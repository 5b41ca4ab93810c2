using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LearnHub.Content.Tests.Support;

namespace LearnHub.Content.Tests;

/// <summary>What holds for any text whatever.</summary>
public class PropertyTests
{
    private static readonly string[] s_pieces =
    [
        "a", "Wort ", " ", "  ", "    ", "\n", "\n\n", "\t", "ü", "я", "ع", "\u200f", "\ud83d", "\0", "\\", "&", "&amp;", "&#106;", "&Tab;", ";", "\"", "'", "=",
        "#", "## ", "### ", "- ", "- [ ] ", "- [x] ", "1. ", "> ", "> [!NOTE]\n> ", "> [!TIP]\n> ", "* * *\n", "===\n", "---\n", "```\n", "~~~\n", "`", "``",
        "*", "**", "_", "__", "***", "[", "]", "(", ")", "![", "](", "][", "]: ", "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "<?", "|", "|---|---|\n", "|:-:|\n",
        ":::", ":::\n", "::: question {#qq}\n", "::: question {#gg type=gaps practice}\n", "::: question {#mm type=matching}\n", "::: question {#oo type=ordering practice}\n",
        "::: steps\n", ":::: region sachsen\n", "::: video {src=javascript:alert(1)}\n", "::: buddy\n", "::: trainer\n", "{#id}", "{#a}", "{", "}", "{{", "}}", "{{fine}}", "{{nix}}",
        "[[a|b]]", "[[", "]]", "[t](term:anmeldung)", "[t](module:other)", "[x](javascript:alert(1))", "[x](https://example.org \"t\")", "![b](../images/box.svg)", "<https://example.org>",
        "<javascript:alert(1)>", "javascript:", "JaVaScRiPt:", "data:text/html,", "alert(1)", "onclick=", " onerror=x ", " style=", "<script>", "</script>", "<img src=x onerror=alert(1)>", "<svg onload=x>",
        "<a href=\"javascript:alert(1)\">", "\" onmouseover=\"x", "'>", "{onclick=alert(1)}", "[r]: javascript:alert(1)\n", "[r]", "[r]: <data:x>\n", "\u2028", "\u0085", "\ufeff",
    ];

    private static readonly Arbitrary<string> s_markdown = Arb.From(
        Gen.Elements(s_pieces).ListOf().Select(string.Concat),
        text => Shorter(text));

    [Fact]
    public void Any_Markdown_gives_safe_HTML_or_a_problem() => Holds(Prop.ForAll(s_markdown, IsSafe), 3000);

    [Fact]
    public void Any_text_gives_safe_HTML_or_a_problem() => Holds(Prop.ForAll(Arb.From(ArbMap.Default.GeneratorFor<string>()), text => IsSafe(text ?? "")), 500);

    [Fact]
    public void Any_source_and_translation_are_read() => Holds(
        Prop.ForAll(s_markdown, s_markdown, (source, translation) =>
        {
            var files = World.Files(new Dictionary<string, string> { ["c/de/m.md"] = World.Front + Sound(source), ["c/uk/m.md"] = World.TranslationFront + Sound(translation) });
            var reading = CourseReader.Read(files, "c", World.Options("sachsen"));
            foreach (var text in reading.Course?.Modules.SelectMany(module => module.Texts.Values) ?? [])
                HtmlSafety.Check(text);
            return reading.Course is not null || reading.Problems.Any(problem => problem.Severity == Severity.Error);
        }),
        500);

    [Fact]
    public void Every_text_translates_itself() => Holds(
        Prop.ForAll(s_markdown, source =>
        {
            var body = Sound(source);
            if (body.Contains("question") || World.Read(body).Problems.Any(problem => problem.Severity == Severity.Error))
                return true;

            var text = World.Front + body;
            var front = World.TranslationFront.Replace("STAMP", TranslationStamp.For(text));
            var problems = CourseReader.Read(World.Files(new Dictionary<string, string> { ["c/de/m.md"] = text, ["c/uk/m.md"] = front + body }), "c", World.Options()).Problems;
            return !problems.Any(problem => problem.Code is "translation-differs" or "outdated-translation");
        }),
        1000);

    [Fact]
    public void Any_yaml_is_read() => Holds(
        Prop.ForAll(
            Arb.From(Gen.Elements("a", "b: ", "- ", "[", "]", "{", "}", ",", ":", "\n", "  ", "\"", "'", "|", ">", "&a ", "*a", "!!x ", "#", "---\n", "...\n", "?", "\t", "title", "de", "values", "modules: [m]\n", "2026-01-01", "%", "@")
                .ListOf().Select(string.Concat)),
            yaml =>
            {
                foreach (var path in (string[])["c/course.yml", "facts.yml", "glossary.yml", "regions/sachsen.yml"])
                    CourseReader.ReadAll(World.Files(new Dictionary<string, string> { [path] = yaml, ["c/de/m.md"] = World.Front + "Text.\n" }), World.Options());
                return true;
            }),
        500);

    [Fact]
    public void Any_bytes_are_read() => Holds(
        Prop.ForAll(
            Arb.From(ArbMap.Default.GeneratorFor<byte[]>()),
            bytes =>
            {
                var files = World.Files(new Dictionary<string, string>()).Files;
                foreach (var path in (string[])["c/course.yml", "c/de/m.md", "c/images/box.svg", "c/images/x.png", "facts.yml"])
                    CourseReader.Read(new CourseFiles(files.SetItem(path, [.. bytes])), "c", World.Options());
                return true;
            }),
        200);

    private static bool IsSafe(string markdown)
    {
        var (text, _, problems) = World.Read(Sound(markdown), region: "sachsen");
        if (text is not null)
            HtmlSafety.Check(text);
        return text is not null || problems.Length > 0;
    }

    /// <summary>Text that UTF-8 can hold.</summary>
    private static string Sound(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static IEnumerable<string> Shorter(string text)
    {
        for (var size = text.Length / 2; size > 0; size /= 2)
        {
            for (var i = 0; i + size <= text.Length; i += size)
                yield return text.Remove(i, size);
        }
    }

    private static void Holds(Property property, int tests) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(tests).WithEndSize(60), property);
}
