using LearnHub.Web.Tests.Support;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LearnHub.Web.Tests.Architecture;

public sealed class SourceTests
{
    private const int MostLines = 330;
    private static readonly string[] RawHtml = ["Html.Raw", "SetHtmlContent", "AppendHtml", "HtmlString", "IHtmlContent", "@Html.Raw"];

    /// <summary>The first takes what LearnHub.Content rendered; the second puts a language around a title, which it encodes (CourseWordsTests).</summary>
    private static readonly string[] WritersOfHtml = ["CourseHtmlTagHelper.cs", "CourseWords.cs"];

    private static readonly string[] Suffixes = ["Service", "Services", "Manager", "Helper", "Helpers", "Util", "Utils", "Utility"];

    [Fact]
    public void Html_IsWrittenByHandInTwoPlacesOnly() =>
        Assert.Equal([], Sources("src/LearnHub.Web").Where(file => !WritersOfHtml.Contains(Path.GetFileName(file))).SelectMany(file => RawIn(File.ReadAllText(file)).Select(found => $"{file}: {found}")));

    [Fact]
    public void Classes_AreNamedByTheirJob() =>
        Assert.Equal([], new[] { typeof(Program), typeof(Content.Course) }.SelectMany(type => type.Assembly.GetTypes()).Where(IsNamedByNothing).Select(type => type.FullName));

    [Fact]
    public void Files_CanBeReadAtOneSitting() =>
        Assert.Equal([], Sources("src").Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal))
            .Select(file => (File: file, Lines: File.ReadLines(file).Count())).Where(pair => IsTooLong(pair.Lines)).Select(pair => $"{pair.File}: {pair.Lines}"));

    [Theory]
    [InlineData("@Html.Raw(Model.Text)", true)]
    [InlineData("output.Content.SetHtmlContent(text);", true)]
    [InlineData("return new HtmlString(text);", true)]
    [InlineData("<course-html html=\"@Model.Html\" />", false)]
    public void RawIn_FindsUnencodedOutput(string source, bool found) => Assert.Equal(found, RawIn(source).Any());

    [Fact]
    public void IsNamedByNothing_FindsSuchNames()
    {
        Assert.True(IsNamedByNothing(typeof(SampleManager)));
        Assert.True(IsNamedByNothing(typeof(ISampleService)));
        Assert.False(IsNamedByNothing(typeof(SampleTagHelper)));
        Assert.False(IsNamedByNothing(typeof(SourceTests)));
    }

    [Fact]
    public void IsTooLong_StartsAtTheLimit()
    {
        Assert.False(IsTooLong(MostLines));
        Assert.True(IsTooLong(MostLines + 1));
    }

    private static IEnumerable<string> Sources(string folder) => Repository.Files(folder, "*.cs").Concat(Repository.Files(folder, "*.cshtml"));

    private static IEnumerable<string> RawIn(string source) => RawHtml.Where(word => source.Contains(word, StringComparison.Ordinal));

    private static bool IsNamedByNothing(Type type) =>
        Suffixes.Any(suffix => type.Name.Split('`')[0].EndsWith(suffix, StringComparison.Ordinal)) && !type.IsSubclassOf(typeof(TagHelper));

    private static bool IsTooLong(int lines) => lines > MostLines;

    private interface ISampleService;

    private sealed class SampleManager;

    private sealed class SampleTagHelper : TagHelper;
}
