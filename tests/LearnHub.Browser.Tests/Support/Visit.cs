using System.Text.RegularExpressions;
using LearnHub.Content;
using Microsoft.Playwright;

namespace LearnHub.Browser.Tests.Support;

/// <summary>One person at one browser window, and what people do there.</summary>
public sealed class Visit(IPage page, string address, AnswerKeys keys)
{
    private const int NarrowestWidth = 320;

    private const string WhatSticksOut =
        """
        () => {
          const page = document.documentElement, width = page.clientWidth;
          if (page.scrollWidth <= width) return [];
          const out = [...document.querySelectorAll('main *')].filter(e => { const box = e.getBoundingClientRect(); return box.width && (box.right > width + 1 || box.left < -1); });
          return [`${page.scrollWidth - width} px`, ...out.slice(-3).map(e => e.outerHTML.slice(0, 120))];
        }
        """;

    public IPage Page => page;

    public Task GoAsync(string path) => page.GotoAsync(address + path);

    public ILocator Find(string selector) => page.Locator(selector);

    /// <summary>Follows a link or presses a button that leads to another page, such as <c>/courses/*/quiz</c>.</summary>
    public async Task FollowAsync(ILocator way, string to)
    {
        await way.ClickAsync();
        await ArriveAsync(to);
    }

    public Task FollowAsync(string way, string to) => FollowAsync(Find(way), to);

    /// <summary>Waits until the page of that address is there; <c>*</c> stands for one part of it, a query may follow.</summary>
    public async Task ArriveAsync(string at)
    {
        var pattern = Regex.Escape(address + at).Replace("\\*", "[^/?#]+", StringComparison.Ordinal);
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"^{pattern}([?#].*)?$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await page.WaitForLoadStateAsync();
    }

    /// <summary>Answers every question of the open quiz, whatever was drawn and however it was mixed.</summary>
    public async Task AnswerAsync(string course, string module, bool right)
    {
        var attempt = Guid.Parse(await Find("form.quiz input[name=attempt]").GetAttributeAsync("value") ?? "");
        foreach (var (question, values) in keys.For(course, module, attempt, right))
            await AnswerAsync(question, values);
    }

    public async Task SubmitAsync(string course, string module) =>
        await FollowAsync("button[formaction='?handler=Submit']", $"/courses/{course}/{module}/quiz/*");

    /// <summary>From the module's text through its quiz to a passed result.</summary>
    public async Task PassModuleAsync(string course, string module, Func<Task>? atEveryPage = null)
    {
        var look = atEveryPage ?? (() => Task.CompletedTask);
        await ArriveAsync($"/courses/{course}/{module}");
        await look();
        await FollowAsync(".onward form button", $"/courses/{course}/{module}/quiz");
        await look();
        await AnswerAsync(course, module, right: true);
        await SubmitAsync(course, module);
        await Assertions.Expect(Find(".verdict.passed")).ToBeVisibleAsync();
        await look();
    }

    public async Task SignInAsync(string login, string password = "Demo-Passwort-2026")
    {
        await GoAsync("/account/sign-in");
        await Find("#Login").FillAsync(login);
        await Find("#Password").FillAsync(password);
        await FollowAsync(".form .button", "/my");
    }

    /// <summary>Nothing stands out to the side, neither at the width of this screen nor at that of the smallest phones.</summary>
    public async Task AssertNothingStandsOutAsync()
    {
        var size = page.ViewportSize!;
        foreach (var width in new[] { NarrowestWidth, size.Width })
        {
            await page.SetViewportSizeAsync(width, size.Height);
            var tooWide = await page.EvaluateAsync<string[]>(WhatSticksOut);
            Assert.True(tooWide.Length == 0, $"At {width} px the page is too wide by: {string.Join(", ", tooWide)}");
        }
    }

    private async Task AnswerAsync(Question question, IReadOnlyList<string> values)
    {
        var fields = Find($"#q-{question.Id}");
        switch (question)
        {
            case ChoiceQuestion:
                var options = fields.Locator(".option input");
                for (var place = 0; place < await options.CountAsync(); place++)
                {
                    if (values.Contains(await options.Nth(place).GetAttributeAsync("value")))
                        await options.Nth(place).CheckAsync();
                }
                break;
            case TextQuestion or NumberQuestion:
                await fields.Locator("input[type=text]").FillAsync(values[0]);
                break;
            default:
                for (var place = 0; place < values.Count; place++)
                    await fields.Locator("select").Nth(place).SelectOptionAsync(values[place]);
                break;
        }
    }
}
