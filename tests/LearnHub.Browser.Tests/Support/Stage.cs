using Microsoft.Playwright;

namespace LearnHub.Browser.Tests.Support;

/// <summary>One application and one browser for all journeys; every visit is a person of its own.</summary>
public sealed class Stage : IAsyncLifetime
{
    public const string Collection = "stage";

    // Only what is broken waits that long; a busy machine is slow but gets there.
    private const int PatienceMilliseconds = 30_000;

    private static readonly string[] Switches = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];

    private Site site = null!;
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public AnswerKeys Keys { get; } = AnswerKeys.Read();

    /// <summary>File of the database that the application is using.</summary>
    public string Database => site.Database;

    public async Task InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
        site = await Site.StartAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium(), Args = Switches });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (site is not null)
            await site.DisposeAsync();
    }

    /// <summary>A new person's visit. What goes wrong in it is told with a picture of the page.</summary>
    public async Task VisitAsync(Screen screen, Func<Visit, Task> journey)
    {
        await using var context = await browser.NewContextAsync(new()
        {
            BaseURL = site.Address,
            ViewportSize = new() { Width = screen.Width, Height = screen.Height },
            Locale = screen.Language,
            ColorScheme = screen.Scheme,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = screen.JavaScript,
        });
        context.SetDefaultTimeout(PatienceMilliseconds);
        var page = await context.NewPageAsync();
        try
        {
            await journey(new Visit(page, site.Address, Keys));
        }
        catch (Exception exception)
        {
            var picture = Path.Combine(Path.GetTempPath(), $"learnhub-{Guid.CreateVersion7():N}.png");
            await page.ScreenshotAsync(new() { Path = picture, FullPage = true });
            throw new JourneyException($"{exception.Message}\nAt {page.Url}\nPicture: {picture}", exception);
        }
    }

    private static string Chromium() =>
        Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named : "/usr/bin/chromium";
}

[CollectionDefinition(Stage.Collection)]
public sealed class StageCollection : ICollectionFixture<Stage>;

/// <summary>A journey that did not get to its end.</summary>
public sealed class JourneyException(string message, Exception inner) : Exception(message, inner);
