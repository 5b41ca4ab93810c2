using System.Text.RegularExpressions;
using LearnHub.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace LearnHub.Browser.Tests;

[Collection(Stage.Collection)]
public sealed partial class GuestTests(Stage stage)
{
    private const string Course = "first-weeks";
    private const string Name = "ليلى حداد";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Somebody_on_a_phone_learns_in_Arabic_without_an_account_and_ends_with_a_certificate_that_others_can_verify(bool javaScript)
    {
        string number = "";
        await stage.VisitAsync(Screen.Phone with { JavaScript = javaScript }, async visit =>
        {
            await ChooseArabicAndBeginAsync(visit);
            await FailAndTryAgainAsync(visit);
            await PassTheRestAsync(visit);
            number = await GetCertificateAsync(visit, javaScript);
        });
        await stage.VisitAsync(Screen.Phone with { JavaScript = javaScript }, async visit =>
        {
            await visit.GoAsync("/verify");
            await visit.Find("#number").FillAsync(number.ToLowerInvariant());
            await visit.FollowAsync("main form[method=get] button", $"/verify/{number}");
            await Expect(visit.Find(".verdict.passed")).ToContainTextAsync(number);
            await Expect(visit.Find("dl")).ToContainTextAsync(Name);
            await visit.AssertNothingStandsOutAsync();
        });
    }

    private static async Task ChooseArabicAndBeginAsync(Visit visit)
    {
        await visit.GoAsync("/");
        await visit.AssertNothingStandsOutAsync();
        await visit.FollowAsync(".languages a[lang=ar]", "/");
        await LookAsync(visit);
        await visit.FollowAsync(".choices a[href*=worker]", "/courses");
        await LookAsync(visit);
        await visit.FollowAsync($".card a[href='/courses/{Course}']", $"/courses/{Course}");
        await LookAsync(visit);
        await visit.FollowAsync("main form button", $"/courses/{Course}/*");
    }

    private async Task FailAndTryAgainAsync(Visit visit)
    {
        var module = stage.Keys.Course(Course).Modules[0];
        var quiz = $"/courses/{Course}/{module.Id}/quiz";
        await visit.ArriveAsync($"/courses/{Course}/{module.Id}");
        await LookAsync(visit);
        await visit.FollowAsync(".onward form button", quiz);
        await visit.FollowAsync("button[formaction='?handler=Submit']", quiz);
        await Expect(visit.Find(".errors li")).ToHaveCountAsync(module.QuestionsAsked);
        await LookAsync(visit);

        await visit.AnswerAsync(Course, module.Id, right: false);
        await visit.SubmitAsync(Course, module.Id);
        await Expect(visit.Find(".verdict.not-yet")).ToBeVisibleAsync();
        await Expect(visit.Find(".answers > li > .state.wrong")).ToHaveCountAsync(module.QuestionsAsked);
        await Expect(visit.Find(".answers > li > .explain")).ToHaveCountAsync(module.QuestionsAsked);
        await LookAsync(visit);

        await visit.FollowAsync(visit.Find(".onward form button").Last, quiz);
        await visit.AnswerAsync(Course, module.Id, right: true);
        await visit.SubmitAsync(Course, module.Id);
        await Expect(visit.Find(".verdict.passed")).ToBeVisibleAsync();
        await LookAsync(visit);
    }

    private async Task PassTheRestAsync(Visit visit)
    {
        foreach (var module in stage.Keys.Course(Course).Modules.Skip(1))
        {
            await visit.FollowAsync(".onward a.button.big", $"/courses/{Course}/{module.Id}");
            await visit.PassModuleAsync(Course, module.Id, () => LookAsync(visit));
        }
    }

    private static async Task<string> GetCertificateAsync(Visit visit, bool javaScript)
    {
        var claim = $"/certificates/claim/{Course}";
        await visit.FollowAsync(".onward a.button.big", claim);
        await LookAsync(visit);
        await visit.FollowAsync("a.button.big", "/account/register");
        await LookAsync(visit);
        await visit.RegisterAsync(javaScript ? "layla.haddad" : "layla.haddad.2", claim);
        await LookAsync(visit);
        await visit.CheckNameAsync(Name, "ar");
        await LookAsync(visit);
        await visit.PrintItAsync();
        await LookAsync(visit);

        var number = PrintedNumber().Match(visit.Page.Url).Value;
        Assert.NotEmpty(number);
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Find(".actions a[href$='.pdf']").ClickAsync());
        var pdf = await download.PathAsync();
        Assert.True((await File.ReadAllBytesAsync(pdf)).AsSpan().StartsWith("%PDF"u8));
        var text = await Pdf.TextOfAsync(pdf);
        Assert.Contains(number, text, StringComparison.Ordinal);
        Assert.Contains(Name, text, StringComparison.Ordinal);
        return number;
    }

    private static async Task LookAsync(Visit visit)
    {
        await Expect(visit.Find("html")).ToHaveAttributeAsync("lang", "ar");
        await Expect(visit.Find("html")).ToHaveAttributeAsync("dir", "rtl");
        await visit.AssertNothingStandsOutAsync();
    }

    [GeneratedRegex("LH-[0-9A-Z]{5}-[0-9A-Z]{5}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PrintedNumber();
}
