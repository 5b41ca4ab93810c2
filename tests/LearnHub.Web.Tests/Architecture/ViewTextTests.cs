using System.Reflection;
using System.Text.RegularExpressions;

namespace LearnHub.Web.Tests.Architecture;

/// <summary>Pages have no words of their own: everything that is read comes from the interface's texts.</summary>
public sealed partial class ViewTextTests
{
    private static readonly string[] Brand = ["LearnHub"];

    [Fact]
    public void Views_HoldNoWords()
    {
        var views = typeof(Program).Assembly.GetTypes().Where(type => type.Namespace == "AspNetCoreGeneratedDocument" && type.DeclaringType is null).ToArray();
        Assert.True(views.Length > 20);
        Assert.Equal([], views.SelectMany(view => WordsIn(Markup(view)).Select(words => $"{view.Name}: {words}")));
    }

    [Theory]
    [InlineData("<h1>\0</h1>\n<p class=\"lead\">\0</p>", 0)]
    [InlineData("<title>\0 – LearnHub</title>", 0)]
    [InlineData("<button>Save</button>", 1)]
    [InlineData("<p>\0 of \0</p>", 1)]
    [InlineData("<nav aria-label=\"Main\"><a href=\"/courses\">\0</a></nav>", 1)]
    [InlineData("<!-- a remark --><p>Зберегти</p>", 1)]
    public void WordsIn_FindsWhatIsReadAloudOrShown(string markup, int found) => Assert.Equal(found, WordsIn(markup).Count());

    /// <summary>What the view writes as it stands, with a mark for everything that is computed.</summary>
    private static string Markup(Type view)
    {
        var text = new System.Text.StringBuilder();
        foreach (var method in Il.WithNested(view).SelectMany(Il.MethodsOf))
        {
            var literal = "";
            foreach (var (_, operand) in Il.Operands(method))
            {
                if (operand is MethodBase { Name: "WriteLiteral" })
                    text.Append(literal).Append('\0');
                literal = operand as string ?? "";
            }
        }

        return text.ToString();
    }

    private static IEnumerable<string> WordsIn(string markup) =>
        Tag().Replace(Comment().Replace(markup, ""), "\n").Split('\n', '\0')
            .Concat(SpokenAttribute().Matches(markup).Select(match => match.Groups["words"].Value))
            .Select(words => Brand.Aggregate(words, (left, name) => left.Replace(name, "", StringComparison.Ordinal)).Trim())
            .Where(words => words.Any(char.IsLetter) && !Entity().IsMatch(words));

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex("(aria-label|alt|title|placeholder)=\"(?<words>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SpokenAttribute();

    [GeneratedRegex("^&[a-z]+;$", RegexOptions.None, 1000)]
    private static partial Regex Entity();
}
