using System.Collections.Immutable;
using System.Text;
using LearnHub.Content.Tests.Support;

namespace LearnHub.Content.Tests;

public class PictureTests
{
    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 120 80\">";

    [Theory]
    [InlineData("<rect width='1' height='1' fill='url(#g)' style='fill:#fff'/>")]
    [InlineData("<style>.a { fill: url(#g); font-family: sans-serif }</style><text class='a'>Hallo</text>")]
    [InlineData("<use href='#a'/><use xlink:href='#a'/><linearGradient id='g'/>")]
    [InlineData("<title>Bild</title><desc>Mit © und &amp;</desc>")]
    [InlineData("<image href='data:image/png;base64,iVBORw0KGgo='/>")]
    [InlineData("<metadata><x:note xmlns:x='http://example.org/editor'>url</x:note></metadata>")]
    public void A_drawing_is_taken(string inner) => Assert.Null(ProblemWith("x.svg", Bytes(Svg + inner + "</svg>")));

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<script href='#a'/>")]
    [InlineData("<s:script xmlns:s='http://www.w3.org/2000/svg'>x</s:script>")]
    [InlineData("<foreignObject><div xmlns='http://www.w3.org/1999/xhtml'>x</div></foreignObject>")]
    [InlineData("<h:script xmlns:h='http://www.w3.org/1999/xhtml'>x</h:script>")]
    [InlineData("<g onclick='x'/>")]
    [InlineData("<g ONLOAD='x'/>")]
    [InlineData("<a href='javascript:alert(1)'/>")]
    [InlineData("<a href='https://example.org'/>")]
    [InlineData("<a xlink:href=' javascript:alert(1)'/>")]
    [InlineData("<use href='other.svg#a'/>")]
    [InlineData("<image href='https://example.org/x.png'/>")]
    [InlineData("<image href='data:image/svg+xml;base64,x'/>")]
    [InlineData("<rect fill='url(https://example.org/#a)'/>")]
    [InlineData("<rect style='fill:url(//example.org)'/>")]
    [InlineData("<rect style='fill:u\\72l(x)'/>")]
    [InlineData("<style>@import 'https://example.org';</style>")]
    [InlineData("<style>a { background: url( 'x' ) }</style>")]
    [InlineData("<style>a { b: u\\72l(x) }</style>")]
    [InlineData("<style><![CDATA[@import url(x);]]></style>")]
    [InlineData("<animate attributeName='href' to='javascript:alert(1)'/>")]
    [InlineData("<set attributeName='onclick' to='x'/>")]
    [InlineData("<iframe/>")]
    [InlineData("<?xml-stylesheet href='x'?>")]
    [InlineData("<g>")]
    [InlineData("&x;")]
    public void A_drawing_that_could_act_is_refused(string inner) => Assert.Equal("unsafe-image", ProblemWith("x.svg", Bytes(Svg + inner + "</svg>")));

    [Theory]
    [InlineData("<!DOCTYPE svg [<!ENTITY a 'x'>]><svg xmlns=\"http://www.w3.org/2000/svg\"/>")]
    [InlineData("<svg/>")]
    [InlineData("<html xmlns='http://www.w3.org/1999/xhtml'/>")]
    [InlineData("")]
    [InlineData("GIF89a")]
    public void What_is_no_plain_drawing_is_refused(string svg) => Assert.Equal("unsafe-image", ProblemWith("x.svg", Bytes(svg)));

    [Fact]
    public void Sizes_come_from_the_header()
    {
        Assert.Contains("width=\"16\" height=\"9\"", Html("x.png", [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 16, 0, 0, 0, 9]));
        Assert.Contains("width=\"16\" height=\"9\"", Html("x.gif", [.. "GIF89a"u8, 16, 0, 9, 0]));
        Assert.Contains("width=\"16\" height=\"9\"", Html("x.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 17, 8, 0, 9, 0, 16, 3, 0]));
        Assert.Contains("width=\"16\" height=\"9\"", Html("x.webp", [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, 15, 0, 0, 8, 0, 0]));
        Assert.DoesNotContain("width", Html("x.jpeg", [0xFF, 0xD8, 0xFF, 0xD9]));
        Assert.Contains("width=\"120\" height=\"80\"", Html("x.svg", Bytes(Svg + "</svg>")));
        Assert.Contains("width=\"30\" height=\"20\"", Html("x.svg", Bytes("<svg xmlns='http://www.w3.org/2000/svg' width='30px' height='20.4'/>")));
    }

    [Fact]
    public void A_picture_has_type_and_version()
    {
        var course = Read("x.gif", [.. "GIF89a"u8, 16, 0, 9, 0]).Course!;
        var picture = course.Images["x.gif"];
        Assert.Equal("image/gif", picture.ContentType);
        Assert.Matches(@"\A[0-9a-f]{12}\z", picture.Version);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static CourseReading Read(string name, byte[] bytes)
    {
        var files = World.Files(new Dictionary<string, string> { ["c/de/m.md"] = World.Front + $"![Bild](../images/{name})\n" }).Files.SetItem("c/images/" + name, [.. bytes]);
        return CourseReader.Read(new CourseFiles(files), "c", World.Options());
    }

    private static string? ProblemWith(string name, byte[] bytes) => Read(name, bytes).Problems.SingleOrDefault()?.Code;

    private static string Html(string name, byte[] bytes) => ((ReadingHtml)Read(name, bytes).Course!.Module("m")!.In("de").Reading[0]).Html;
}
