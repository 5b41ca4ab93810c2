using LearnHub.Content;
using Microsoft.Playwright;

namespace LearnHub.Browser.Tests.Support;

/// <summary>Somebody who uses no pointer: every stop on the way must show that it has the focus.</summary>
internal sealed class Keyboard(Visit visit)
{
    private const int MostStops = 120;

    private const string FocusIsSeen =
        """
        () => {
          const e = document.activeElement, row = e.closest('.option, .card') ?? e, box = row.getBoundingClientRect();
          const marked = [e, row].some(x => { const s = getComputedStyle(x); return (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2) || s.boxShadow !== 'none'; });
          return marked && box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
        }
        """;

    private IKeyboard Keys => visit.Page.Keyboard;

    /// <summary>Presses Tab until that is reached.</summary>
    public async Task TabToAsync(string selector)
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            await TabAsync();
            if (await IsAtAsync(selector))
                return;
        }
        Assert.Fail($"Tab never reaches {selector}");
    }

    public Task TabAsync() => MoveAsync("Tab");

    public Task BackAsync() => MoveAsync("Shift+Tab");

    public Task PressAsync(string key) => Keys.PressAsync(key);

    public async Task EnterToAsync(string address)
    {
        await Keys.PressAsync("Enter");
        await visit.ArriveAsync(address);
    }

    public Task<bool> IsAtAsync(string selector) => visit.Page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector);

    /// <summary>Goes on to the question's fields and fills them in.</summary>
    public async Task AnswerAsync(Question question, IReadOnlyList<string> values)
    {
        var fields = $"#q-{question.Id}";
        switch (question)
        {
            case ChoiceQuestion { Several: true }:
                foreach (var value in values)
                {
                    await TabToAsync($"{fields} input[value='{value}']");
                    await Keys.PressAsync("Space");
                }
                break;
            case ChoiceQuestion:
                await TabToAsync($"{fields} input");
                await Keys.PressAsync("Space");
                await PressAsync("ArrowDown", int.Parse(values[0]));
                break;
            case TextQuestion or NumberQuestion:
                await TabToAsync($"{fields} input");
                await Keys.TypeAsync(values[0]);
                break;
            default:
                foreach (var (value, index) in values.Select((value, index) => (value, index)))
                {
                    await TabToAsync($"{fields} [id='q-{question.Id}-{index}']");
                    var first = question is OrderingQuestion ? 0 : 1;
                    await PressAsync("ArrowDown", int.Parse(value) + first);
                }
                break;
        }
    }

    private async Task PressAsync(string key, int times)
    {
        for (var press = 0; press < times; press++)
            await Keys.PressAsync(key);
    }

    private async Task MoveAsync(string key)
    {
        await Keys.PressAsync(key);
        if (await IsAtAsync("body"))
            return;
        if (!await visit.Page.EvaluateAsync<bool>(FocusIsSeen))
            Assert.Fail($"The focus is not seen at {await visit.Page.EvaluateAsync<string>("document.activeElement.outerHTML.slice(0, 200)")}");
    }
}
