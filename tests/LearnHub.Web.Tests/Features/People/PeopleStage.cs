using LearnHub.Web.Tests.Support;

namespace LearnHub.Web.Tests.Features.People;

/// <summary>The service centre's browser, and the people it looks at.</summary>
public static class PeopleStage
{
    public static readonly TestCourse Once = new("once", TestModule.WithQuiz("exam"), TestModule.ToRead("rest"))
    {
        Attempts = 1,
        Title = new Dictionary<string, string> { ["de"] = "Nur einmal" },
    };

    public static async Task<Browser> CentreAsync(this TestApp app)
    {
        var browser = app.Browser();
        await browser.SignInAsDemoAsync("admin");
        return browser;
    }

    public static async Task<Browser> RegisteredAsync(this TestApp app, string login)
    {
        var browser = app.Browser();
        await browser.RegisterAsync(login);
        return browser;
    }

    public static Guid IdOf(this TestApp app, string login) => app.Db(db => db.Users.Single(account => account.UserName == login).Id);

    public static string PageOf(this TestApp app, string login) => $"/admin/people/{app.IdOf(login)}";

    public static string Button(string handler) => $"form[action='?handler={handler}'] button";

    /// <summary>Opens the person's page and presses the button of one of its forms.</summary>
    public static async Task<WebPage> DoAsync(this Browser centre, string page, string handler, params (string Name, string Value)[] filledIn) =>
        await centre.PressAsync(await centre.GetAsync(page), Button(handler), filledIn);

    /// <summary>What was done to the account since it was made, oldest first.</summary>
    public static IReadOnlyList<string> DeedsTo(this TestApp app, string login)
    {
        var id = app.IdOf(login).ToString();
        return app.Db(db => db.AuditEntries.Where(entry => entry.Subject == id && entry.ActorId != db.Users.Single(account => account.UserName == login).Id)
            .OrderBy(entry => entry.Id).Select(entry => entry.Action).ToList());
    }
}
