namespace LearnHub.Web.Tests.Support;

/// <summary>How somebody has a completed course's certificate issued: name and language, a look at them, yes.</summary>
internal static class Claiming
{
    public const string Onward = "main form button";
    public const string PrintIt = "button[formaction='?handler=Issue']";
    public const string Change = "button[formaction='?handler=Change']";

    /// <summary>Both steps; gives the certificate's page, or the form where something is wrong in it.</summary>
    public static async Task<WebPage> ClaimAsync(this Browser browser, string course, string name, string language = "de")
    {
        var page = await browser.CheckNameAsync(course, name, language);
        return page.Has(PrintIt) ? await browser.PressAsync(page, PrintIt) : page;
    }

    /// <summary>The first step alone: the page that asks whether name and language are right.</summary>
    public static async Task<WebPage> CheckNameAsync(this Browser browser, string course, string name, string language = "de") =>
        await browser.PressAsync(await browser.GetAsync($"/certificates/claim/{course}"), Onward, ("Name", name), ("Language", language));
}
