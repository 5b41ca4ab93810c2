using LearnHub.Web.Features.Accounts;
using LearnHub.Web.Features.Certificates;
using LearnHub.Web.Features.Learning;
using LearnHub.Web.Tests.Support;

namespace LearnHub.Web.Tests.Features.Certificates.Registry;

/// <summary>People with completed courses and certificates, and the service centre's browser.</summary>
internal static class RegistryStage
{
    public static readonly TestCourse Course = DemoCourse.FirstSteps with { Modules = [TestModule.ToRead("one"), TestModule.ToRead("two")], Requires = [], Certificate = "{ valid-months: 24 }" };

    public static string Claim => $"/certificates/claim/{Course.Id}";

    /// <summary>Registers somebody who completes the course and has the certificate issued; gives its number.</summary>
    public static async Task<string> IssueAsync(this Browser browser, string login, string name)
    {
        await browser.RegisterAsync(login);
        await browser.CompleteAsync(Course);
        return await browser.ClaimAsync(name);
    }

    public static async Task<string> ClaimAsync(this Browser browser, string name) =>
        (await browser.ClaimAsync(Course.Id, name)).Path.Split('/')[^1];

    public static async Task<Browser> CentreAsync(this TestApp app)
    {
        var browser = app.Browser();
        await browser.SignInAsDemoAsync("admin");
        return browser;
    }

    /// <summary>So many people who completed the course and never asked for the certificate, straight into the database.</summary>
    public static void Complete(this TestApp app, int people, Func<int, string?> name, string? language = null, string? email = null) => app.Db(db =>
    {
        var now = app.Time.GetUtcNow().UtcDateTime;
        var course = app.Course(Course.Id);
        for (var i = 0; i < people; i++)
        {
            var login = $"person.{i:0000}";
            var account = Account.Named(login, now);
            (account.NormalizedUserName, account.PrintedName, account.Language, account.Email) = (login.ToUpperInvariant(), name(i), language, email);
            var enrolment = Enrolment.Start(account.Id, course, now);
            foreach (var module in course.Modules)
                enrolment.MarkRead(course, module, now);
            db.Users.Add(account);
            db.Enrolments.Add(enrolment);
        }

        return db.SaveChanges();
    });
}
