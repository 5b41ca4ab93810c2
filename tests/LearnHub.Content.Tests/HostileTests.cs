using System.Collections.Immutable;
using System.Text;
using LearnHub.Content.Tests.Support;

namespace LearnHub.Content.Tests;

/// <summary>Tests that measure the process's time run without others beside them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public class Alone;

/// <summary>Whatever the files hold, reading ends soon with a result or a problem, and never throws.</summary>
[Collection(nameof(Alone))]
public class HostileTests
{
    private static readonly TimeSpan s_soon = TimeSpan.FromSeconds(2);

    private static readonly Dictionary<string, string> s_pieces = new()
    {
        ["quotes"] = ">",
        ["quotes with spaces"] = "> ",
        ["brackets"] = "[",
        ["images"] = "![",
        ["closing brackets"] = "]",
        ["links"] = "[a](",
        ["link texts"] = "[a][",
        ["emphasis"] = "*a ",
        ["strong"] = "**a ",
        ["emphasis mixed"] = "*a **a _a ",
        ["underscores"] = "_a",
        ["lists"] = "- ",
        ["numbered lists"] = "1. ",
        ["list lines"] = "- a\n",
        ["parentheses"] = "(",
        ["backticks"] = "`a``b```",
        ["backtick runs"] = "`",
        ["entities"] = "&#106;",
        ["ampersands"] = "&",
        ["angle brackets"] = "<",
        ["tags"] = "<a ",
        ["comments"] = "<!--",
        ["autolinks"] = "<http://a",
        ["tables"] = "|a",
        ["table rows"] = "|a|b|\n",
        ["headings"] = "#",
        ["heading lines"] = "## a\n",
        ["fences"] = "```\n",
        ["containers"] = "::: buddy\n",
        ["colons"] = ":",
        ["colon lines"] = ":::\n",
        ["braces"] = "{",
        ["figures"] = "{{a",
        ["figure uses"] = "{{fine}} ",
        ["attributes"] = "{#",
        ["attribute lines"] = "a {#aa}\n",
        ["gaps"] = "[[a|",
        ["gap uses"] = "[[a|b]] ",
        ["boxes"] = "- [ ] a\n",
        ["callouts"] = "> [!NOTE]\n",
        ["references"] = "[a]: /b\n",
        ["reference uses"] = "[a] ",
        ["terms"] = "[a](term:visum) ",
        ["backslashes"] = "\\",
        ["tabs"] = "\t",
        ["newlines"] = "\n",
        ["carriage returns"] = "\r",
        ["nul"] = "\0",
        ["words"] = "wort ",
        ["letters"] = "a",
        ["sentences"] = "Ein Satz. ",
        ["stops"] = ".",
        ["high surrogates"] = "\ud83d\ude00",
        ["right-to-left marks"] = "\u202e",
        ["definitions and quotes"] = "> [a]: b\n",
        ["nested questions"] = "::: question {#qq}\n- [x] a {#aa}\n",
    };

    public static TheoryData<string> Pieces => [.. s_pieces.Keys];

    /// <summary>As much as a module may hold: a file of a megabyte is refused before it is looked at.</summary>
    [Theory]
    [MemberData(nameof(Pieces))]
    public void Repeated_for_as_long_as_a_module_may_be(string piece) => ReadsSoon(Repeat(s_pieces[piece], 127 * 1024));

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Repeated_a_few_hundred_times(string piece) => ReadsSoon(Repeat(s_pieces[piece], 300 * s_pieces[piece].Length));

    [Theory]
    [MemberData(nameof(Pieces))]
    public void A_megabyte_of_it(string piece)
    {
        var problem = Assert.Single(ReadsSoon(Repeat(s_pieces[piece], 1024 * 1024)));
        Assert.Equal("file-too-large", problem.Code);
    }

    [Theory]
    [InlineData("> ", 200)]
    [InlineData("- ", 200)]
    [InlineData("[", 20_000)]
    [InlineData("*a **b ", 10_000)]
    public void Nesting_is_told_of_or_is_text(string piece, int times) =>
        Assert.All(ReadsSoon(Repeat(piece, times * piece.Length)), problem => Assert.Contains(problem.Code, (string[])["nested-too-deeply", "too-complex"]));

    [Fact]
    public void Deep_quotes_are_told_of() => Assert.Equal("nested-too-deeply", Assert.Single(ReadsSoon(Repeat("> ", 200) + "a")).Code);

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("a: ")]
    [InlineData("? ")]
    [InlineData("\"")]
    [InlineData("a: &a [*a]\n")]
    [InlineData("&a")]
    [InlineData("|\n ")]
    [InlineData("a: b\n")]
    [InlineData("!!x ")]
    [InlineData("# \n")]
    [InlineData("a: [\n")]
    [InlineData("%")]
    [InlineData("\t")]
    [InlineData("{")]
    public void Yaml_repeated(string piece)
    {
        foreach (var path in (string[])["c/course.yml", "facts.yml", "glossary.yml", "regions/sachsen.yml"])
        {
            foreach (var length in (int[])[500, 1000 * 1024])
            {
                var files = World.Files(new Dictionary<string, string> { [path] = Repeat(piece, length), ["c/de/m.md"] = World.Front + "Text.\n" });
                var library = Soon(() => CourseReader.ReadAll(files, World.Options()));
                Assert.NotEmpty(library.Courses);
            }
        }
    }

    [Fact]
    public void Yaml_that_would_unfold_is_refused()
    {
        var bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + string.Concat("bcdefghij".Select(c => $"{c}: &{c} [*{(char)(c - 1)},*{(char)(c - 1)},*{(char)(c - 1)},*{(char)(c - 1)}]\n"));
        var library = CourseReader.ReadAll(World.Files(new Dictionary<string, string> { ["c/course.yml"] = bomb }), World.Options());
        Assert.Contains(library.Problems, problem => problem.Code == "yaml-alias");
    }

    [Theory]
    [InlineData("not-utf8", new byte[] { (byte)'T', 0xFF, 0xFE })]
    [InlineData("not-utf8", new byte[] { 0xC3 })]
    [InlineData("not-utf8", new byte[] { 0xED, 0xA0, 0x80 })]
    public void Bytes_that_are_no_text_are_told_of(string code, byte[] bytes)
    {
        var files = World.Files(new Dictionary<string, string>()).Files.SetItem("c/de/m.md", [.. Encoding.UTF8.GetBytes(World.Front), .. bytes]);
        var problem = Assert.Single(CourseReader.Read(new CourseFiles(files), "c", World.Options()).Problems);
        Assert.Equal((code, 7), (problem.Code, problem.Line));
    }

    [Fact]
    public void A_byte_order_mark_and_Windows_line_ends_change_nothing()
    {
        var plain = World.Front + "## Titel\n\n- [ ] eins\n  zwei\n\n{{nix}}\n";
        var windows = "\uFEFF" + plain.Replace("\n", "\r\n");
        var (first, second) = (Read(plain), Read(windows));
        Assert.Equal(first.Problems.AsEnumerable(), second.Problems);
        Assert.Equal("c/de/m.md:12:1 error unknown-figure", Shown.Problems(second.Problems, withFile: true));
    }

    [Fact]
    public void A_control_character_is_told_of_once_with_its_place()
    {
        var problem = Assert.Single(Read(World.Front + "Te\0xt\0\n").Problems);
        Assert.Equal(("control-character", 7, 3), (problem.Code, problem.Line, problem.Column));
    }

    [Fact]
    public void An_unknown_course_is_a_problem() =>
        Assert.Equal("missing-course", Assert.Single(CourseReader.Read(World.Files(new Dictionary<string, string>()), "nix", World.Options()).Problems).Code);

    [Theory]
    [InlineData("../x")]
    [InlineData("")]
    [InlineData("a/b")]
    public void A_course_id_that_is_none_is_a_problem(string id) => Assert.NotEmpty(CourseReader.Read(World.Files(new Dictionary<string, string>()), id, World.Options()).Problems);

    private static CourseReading Read(string module) => CourseReader.Read(World.Files(new Dictionary<string, string> { ["c/de/m.md"] = module }), "c", World.Options());

    private static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));

    /// <summary>The processor's time, best of three: on a busy machine the clock says little.</summary>
    private static T Soon<T>(Func<T> read)
    {
        for (var attempt = 1; ; attempt++)
        {
            var before = Environment.CpuUsage.TotalTime;
            var result = read();
            var time = Environment.CpuUsage.TotalTime - before;
            if (time < s_soon)
                return result;
            Assert.True(attempt < 3, $"took {time}");
        }
    }

    private static ImmutableArray<Problem> ReadsSoon(string body)
    {
        var (text, _, problems) = Soon(() => World.Read(body));
        if (text is not null && body.Length < 5_000)
            HtmlSafety.Check(text);
        return problems;
    }
}
