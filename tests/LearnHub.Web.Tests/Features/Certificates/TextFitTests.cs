using FsCheck;
using FsCheck.Fluent;
using LearnHub.Web.Features.Certificates.Templates;

namespace LearnHub.Web.Tests.Features.Certificates;

public sealed class TextFitTests
{
    [Fact]
    public void Of_WhatFits_KeepsItsSizeOnOneLine()
    {
        var fit = TextFit.Of(["one", "two"], [30, 30], 10, 12, 70, 12);
        Assert.Equal(1, fit.Scale);
        Assert.Equal(["one two"], fit.Lines);
    }

    [Fact]
    public void Of_TooWideWithRoomBelow_BreaksEvenly() => Assert.Equal(["a b", "c d"], TextFit.Of(["a", "b", "c", "d"], [30, 30, 30, 30], 0, 10, 100, 20).Lines);

    [Fact]
    public void Of_OneEndlessWord_GetsSmaller() => Assert.InRange(TextFit.Of(["w"], [1000], 10, 10, 100, 10).Scale, 0.09, 0.1);

    [Fact]
    public void Of_AnyWords_StaysWithinTheBoxAndLosesNone() => Prop.ForAll(ArbMap.Default.ArbFor<PositiveInt[]>(), widths =>
    {
        var words = widths.Select((_, i) => $"w{i}").ToArray();
        var fit = TextFit.Of(words, [.. widths.Select(width => (double)width.Get)], 3, 20, 300, 60);
        Assert.Equal(words, fit.Lines.SelectMany(line => line.Split(' ')));
        Assert.True(fit.Lines.Count <= 1 || fit.Lines.Count * 20 * fit.Scale <= 60);
        foreach (var line in fit.Lines.Select(line => line.Split(' ')))
            Assert.True((line.Sum(word => widths[int.Parse(word[1..], System.Globalization.CultureInfo.InvariantCulture)].Get) + ((line.Length - 1) * 3)) * fit.Scale <= 300.001);
    }).QuickCheckThrowOnFailure();
}
