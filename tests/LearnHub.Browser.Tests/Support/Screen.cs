using Microsoft.Playwright;

namespace LearnHub.Browser.Tests.Support;

/// <summary>What somebody sits in front of.</summary>
/// <param name="Language">Tag of the browser's language.</param>
public sealed record Screen(int Width, int Height, string Language = "de")
{
    public static readonly Screen Phone = new(390, 844);

    public static readonly Screen Desk = new(1280, 900);

    public ColorScheme Scheme { get; init; } = ColorScheme.Light;

    public bool JavaScript { get; init; } = true;
}
