using System.Diagnostics;
using System.Text.RegularExpressions;
using LearnHub.Content;
using LearnHub.Content.Grading;
using Microsoft.Playwright;

namespace LearnHub.Browser.Tests.Support;

/// <summary>One person at one browser window, and what people do there.</summary>
public sealed class Visit(IPage page, string address, AnswerKeys keys)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

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

    /// <summary>Where the site is, without a slash at the end.</summary>
    public string Address => address;

    public AnswerKeys Keys => keys;

    public Task<IResponse?> GoAsync(string path) => page.GotoAsync(address + path);

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

    /// <summary>Answers the open quiz, or its first questions, whatever was drawn and however it was mixed.</summary>
    public async Task AnswerAsync(string course, string module, bool right, int questions = int.MaxValue)
    {
        var attempt = Guid.Parse(await Find("form.quiz input[name=attempt]").GetAttributeAsync("value") ?? "");
        foreach (var (question, values) in keys.For(course, module, attempt, right).Take(questions))
            await AnswerAsync($"#q-{question.Id}", question, values);
    }

    /// <summary>Answers the first practice question of the open module and has it checked.</summary>
    public async Task PractiseAsync(string course, string module)
    {
        var question = keys.Course(course).Module(module)!.PracticeQuestions[0];
        await AnswerAsync($"#practice-{question.Id}", question, QuizSheet.ForPractice(question).Show(AnswerKeys.Right(question)));
        await FollowAsync($"#practice-{question.Id} .button", $"/courses/{course}/{module}");
        await Assertions.Expect(Find(".practice .state.right").First).ToBeVisibleAsync();
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

    /// <summary>Signs in one of the demo people.</summary>
    public async Task SignInAsync(string login)
    {
        await GoAsync("/account/sign-in?returnUrl=/my");
        await Find("#Login").FillAsync(login);
        await Find("#Password").FillAsync("Demo-Passwort-2026");
        await FollowAsync(".form .button", "/my");
    }

    public async Task RegisterAsync(string login, string to)
    {
        await Find("#Login").FillAsync(login);
        await Find("#Password").FillAsync("Zwetschge im Herbst 7");
        await FollowAsync(".form .button", to);
    }

    /// <summary>From the form for a certificate to the page that asks whether name and language are right.</summary>
    public async Task CheckNameAsync(string name, string language)
    {
        await Find("#Name").FillAsync(name);
        await Find("#Language").SelectOptionAsync(language);
        await Find(".form .button").ClickAsync();
        await Assertions.Expect(Find(".proof .name")).ToHaveTextAsync(name);
    }

    /// <summary>Yes, name and language are right.</summary>
    public Task PrintItAsync() => FollowAsync("button[formaction='?handler=Issue']", "/certificates/*");

    /// <summary>Tries again until it is so, for some seconds.</summary>
    public static async Task UntilAsync(string expected, Func<Task<bool>> isSo)
    {
        var begin = Stopwatch.GetTimestamp();
        while (!await isSo())
            Assert.True(Stopwatch.GetElapsedTime(begin) < Patience, $"It never came true that {expected}.");
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

    private async Task AnswerAsync(string place, Question question, IReadOnlyList<string> values)
    {
        var fields = Find(place);
        await Assertions.Expect(fields).ToBeVisibleAsync();
        switch (question)
        {
            case ChoiceQuestion:
                var options = fields.Locator(".option input");
                foreach (var option in await options.AllAsync())
                {
                    if (values.Contains(await option.GetAttributeAsync("value")))
                        await option.CheckAsync();
                }
                break;
            case TextQuestion or NumberQuestion:
                await fields.Locator("input[type=text]").FillAsync(values[0]);
                break;
            default:
                foreach (var (value, index) in values.Select((value, index) => (value, index)))
                    await fields.Locator("select").Nth(index).SelectOptionAsync(value);
                break;
        }
    }
}
