using Microsoft.Playwright;

namespace LearnHub.Benchmarks;

/// <summary>What a phone loads at the first visit of a module page, and when the largest thing is painted on a slow network.</summary>
internal static class FirstVisit
{
    public static async Task MeasureAsync(Site site, string path)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        });
        var paints = new List<double>();
        for (var i = 0; i < 5; i++)
        {
            var context = await browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 390, Height = 844 }, Locale = "ar" });
            var page = await context.NewPageAsync();
            var network = await context.NewCDPSessionAsync(page);
            var (requests, bytes) = (0, 0.0);
            network.Event("Network.requestWillBeSent").OnEvent += (_, _) => requests++;
            network.Event("Network.loadingFinished").OnEvent += (_, message) => bytes += message!.Value.GetProperty("encodedDataLength").GetDouble();
            await network.SendAsync("Network.enable");
            await network.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>
            {
                ["offline"] = false,
                ["latency"] = 400,
                ["downloadThroughput"] = 400_000 / 8,
                ["uploadThroughput"] = 400_000 / 8,
            });
            await page.GotoAsync(site.Address + path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
            paints.Add(await page.EvaluateAsync<double>("""
                () => new Promise(done => new PerformanceObserver(list => done(list.getEntries().at(-1).startTime))
                  .observe({ type: 'largest-contentful-paint', buffered: true }))
                """));
            if (i == 0)
                Report.Line("First visit of a module page", $"{requests} requests, {bytes / 1024:0.0} KB", "at most 6, 40 KB");
            await context.CloseAsync();
        }

        Report.Line("Largest paint at 400 kbit/s and 400 ms, median of 5", $"{paints.Order().ElementAt(2) / 1000:0.00} s", "under 2 s");
    }
}
