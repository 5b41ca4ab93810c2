namespace LearnHub.Web.Tests.Support;

/// <summary>What people do again and again: read on, answer, register, sign in.</summary>
internal static class Learner
{
    public const string Onward = ".onward form button";
    public const string Password = "Regen im Stadtpark";

    public static async Task<WebPage> ContinueAsync(this Browser browser, string moduleAddress) =>
        await browser.PressAsync(await browser.GetAsync(moduleAddress), Onward);

    /// <summary>Reads the module, answers its quiz and hands it in.</summary>
    public static async Task<WebPage> TakeQuizAsync(this Browser browser, TestCourse course, string moduleId, params string[] wrong)
    {
        var module = course.Modules.Single(candidate => candidate.Id == moduleId);
        var quiz = await browser.ContinueAsync($"/courses/{course.Id}/{moduleId}");
        return await browser.PressAsync(quiz, QuizOnPage.Submit, quiz.Answer(module.Questions, wrong));
    }

    public static async Task CompleteAsync(this Browser browser, TestCourse course)
    {
        foreach (var module in course.Modules)
        {
            if (module.Questions.Count == 0)
                await browser.ContinueAsync($"/courses/{course.Id}/{module.Id}");
            else
                await browser.TakeQuizAsync(course, module.Id);
        }
    }

    public static async Task<WebPage> RegisterAsync(this Browser browser, string login, string password = Password)
    {
        var page = await browser.GetAsync("/account/register");
        return await browser.PressAsync(page, "main form button", ("Login", login), ("Password", password));
    }

    /// <summary>Signs in; what was begun on the device before is taken over, where the page asks.</summary>
    public static async Task<WebPage> SignInAsync(this Browser browser, string login, string password = Password)
    {
        var page = await browser.GetAsync("/account/sign-in");
        (string, string)[] takeOver = page.Has("#TakeOver") ? [("TakeOver", "mine")] : [];
        return await browser.PressAsync(page, "main form button", [("Login", login), ("Password", password), .. takeOver]);
    }

    /// <summary>Signs in one of the demo people: worker, employer, trainer, admin.</summary>
    public static Task<WebPage> SignInAsDemoAsync(this Browser browser, string person) => browser.SignInAsync($"{person}@demo.example", "Demo-Passwort-2026");
}
