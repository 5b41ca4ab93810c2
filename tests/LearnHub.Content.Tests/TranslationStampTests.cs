using LearnHub.Content.Tests.Support;

namespace LearnHub.Content.Tests;

public class TranslationStampTests
{
    private const string Source = World.Front + "Eins.\n\nZwei.\n\n- drei\n- vier\n\n::: steps\n\n1. fünf\n\n:::\n";

    [Fact]
    public void A_stamp_has_a_part_for_the_title_and_one_for_each_block() => Assert.Matches(@"\A[0-9a-f]{4}(\.[0-9a-f]{4}){4}\z", TranslationStamp.For(Source));

    [Theory]
    [InlineData("Eins.\n\nZwei.", "Eins.\n\n\nZwei.  ", "spacing")]
    [InlineData("\n", "\r\n", "line ends")]
    public void Spacing_does_not_change_it(string before, string after, string what)
    {
        Assert.Equal(TranslationStamp.For(Source), TranslationStamp.For(Source.Replace(before, after)));
        Assert.NotEmpty(what);
    }

    [Fact]
    public void Which_option_is_right_does_not_change_it() =>
        Assert.Equal(
            TranslationStamp.For(World.Front + "::: question {#qq}\n\n?\n\n- [x] a {#aa}\n- [ ] b {#bb}\n\n:::\n"),
            TranslationStamp.For(World.Front + "::: question {#qq}\n\n?\n\n- [ ] a {#aa}\n- [x] b {#bb}\n\n:::\n"));

    [Theory]
    [InlineData("Zwei.", "Zwo.", "9")]
    [InlineData("title: Ein Modul", "title: Kein Modul", "2")]
    [InlineData("Eins.\n\n", "Eins.\n\nNeu.\n\n", "9")]
    [InlineData("Zwei.\n\n", "", "9")]
    [InlineData("fünf", "sechs", "14")]
    [InlineData("Eins.\n\nZwei.", "Zwei.\n\nEins.", "7,9")]
    [InlineData("Ende", "Ende", "")]
    public void The_check_names_the_lines_that_have_changed(string before, string after, string lines) =>
        Assert.Equal(lines, string.Join(',', TranslationStamp.ChangedLines(Source.Replace(before, after), TranslationStamp.For(Source))));

    [Theory]
    [InlineData("---\ntitle: T\n---\nText.\n", "---\ntitle: T\ntranslates: abcd\n---\nText.\n")]
    [InlineData("---\ntranslates: none-yet\ntitle: T\n---\ntranslates: x\n", "---\ntranslates: abcd\ntitle: T\n---\ntranslates: x\n")]
    [InlineData("---\r\ntitle: T\r\n---\r\nText.", "---\r\ntitle: T\r\ntranslates: abcd\r\n---\r\nText.")]
    [InlineData("---\r\ntranslates: 1\r\n---\r\n", "---\r\ntranslates: abcd\r\n---\r\n")]
    [InlineData("Text.", "Text.")]
    [InlineData("---\ntitle: T\n", "---\ntitle: T\n")]
    [InlineData("", "")]
    public void Writing_changes_that_line_only(string before, string after)
    {
        Assert.Equal(after, TranslationStamp.Write(before, "abcd"));
        Assert.Equal(after, TranslationStamp.Write(after, "abcd"));
    }

    [Fact]
    public void What_cannot_be_read_has_no_stamp() => Assert.Equal(TranslationStamp.None, TranslationStamp.For(string.Concat(Enumerable.Repeat("> ", 500)) + "a"));
}
