using LearnHub.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LearnHub.Browser.Tests;

[Collection(Stage.Collection)]
public sealed class AccessibilityTests(Stage stage)
{
    private const string Course = "first-weeks";
    private const string Module = "registering";
    private const string Quiz = $"/courses/{Course}/{Module}/quiz";
    private const string Submit = "button[formaction='?handler=Submit']";

    [Theory]
    [InlineData("de")]
    [InlineData("ar")]
    public Task Nothing_on_the_way_to_a_certificate_keeps_anybody_out(string language) =>
        stage.VisitAsync(Screen.Phone with { Language = language }, async visit =>
        {
            var inspection = new Inspection(visit, language);
            await LookAtReadingAsync(visit, inspection);
            await LookAtQuizAsync(visit, inspection);
            await LookAtAccountAsync(visit, inspection, $"axe.{language}");
            await LookAtCertificateAsync(visit, inspection);
            inspection.AssertNothingFound();
        });

    [Theory]
    [InlineData("de")]
    [InlineData("ar")]
    public async Task Nothing_beside_that_way_keeps_anybody_out(string language)
    {
        await stage.VisitAsync(Screen.Phone with { Language = language }, async visit =>
        {
            var inspection = new Inspection(visit, $"{language}-beside");
            await LookAtSignInAsync(visit, inspection);
            await LookAtVerifyAsync(visit, inspection);
            foreach (var page in new[] { "nowhere", "imprint", "privacy", "accessibility" })
            {
                await visit.GoAsync($"/{page}");
                await inspection.LookAsync(page);
            }
            inspection.AssertNothingFound();
        });
        await stage.VisitAsync(Screen.Phone with { Language = language }, async visit =>
        {
            var inspection = new Inspection(visit, $"{language}-admin");
            await visit.SignInAsync("admin@demo.example");
            await visit.GoAsync($"/my?lang={language}");
            await inspection.LookAsync("my empty");
            await visit.GoAsync("/admin/courses");
            await inspection.LookAsync("admin courses");
            await visit.GoAsync("/courses/employer-duties/pay-and-hours");
            await inspection.LookAsync("module with trainer notes");
            await LookAtRegistryAsync(visit, inspection, $"registry.{language}");
            await LookAtPeopleAsync(visit, inspection);
            inspection.AssertNothingFound();
        });
    }

    private static async Task LookAtReadingAsync(Visit visit, Inspection inspection)
    {
        await visit.GoAsync("/");
        await inspection.LookAsync("start");
        await visit.Find(".menu summary").ClickAsync();
        await inspection.LookAsync("language menu");
        await visit.GoAsync("/courses");
        await inspection.LookAsync("catalogue");
        await visit.GoAsync("/courses?for=mentor");
        await inspection.LookAsync("catalogue empty");
        await visit.GoAsync($"/courses/{Course}");
        await inspection.LookAsync("course");
        await visit.GoAsync($"/courses/{Course}/{Module}");
        await inspection.LookAsync("module");
        await visit.Find(".term").First.ClickAsync();
        await Expect(visit.Find(".term-card:popover-open")).ToBeVisibleAsync();
        await inspection.LookAsync("term card");
        await visit.PractiseAsync(Course, Module);
        await inspection.LookAsync("practice answered");
        await visit.GoAsync(Quiz);
        await inspection.LookAsync("quiz intro");
    }

    private static async Task LookAtQuizAsync(Visit visit, Inspection inspection)
    {
        await visit.FollowAsync(".onward form button", Quiz);
        await Expect(visit.Find("form.quiz")).ToBeVisibleAsync();
        await inspection.LookAsync("quiz");
        await visit.Find(Submit).ClickAsync();
        await Expect(visit.Find("#errors")).ToBeVisibleAsync();
        await inspection.LookAsync("quiz with errors");
        await visit.AnswerAsync(Course, Module, right: false);
        await visit.SubmitAsync(Course, Module);
        await inspection.LookAsync("result failed");
        await visit.FollowAsync(visit.Find(".onward form button").Last, Quiz);
        await visit.AnswerAsync(Course, Module, right: true);
        await visit.SubmitAsync(Course, Module);
        await inspection.LookAsync("result passed");
        await visit.GoAsync("/my");
        await inspection.LookAsync("my as guest");
        await visit.GoAsync("/");
        await inspection.LookAsync("start as guest");
        await visit.GoAsync($"/courses/{Course}");
        await inspection.LookAsync("course begun");
    }

    private static async Task LookAtAccountAsync(Visit visit, Inspection inspection, string login)
    {
        await visit.GoAsync("/account/register?returnUrl=/my");
        await inspection.LookAsync("register");
        await visit.Find("#Login").FillAsync("?");
        await visit.Find("#Password").FillAsync("passwort12345");
        await visit.Find(".form .button").ClickAsync();
        await Expect(visit.Find("#errors")).ToBeVisibleAsync();
        await inspection.LookAsync("register with errors");
        await visit.RegisterAsync(login, "/my");
        await inspection.LookAsync("my with account");
        await visit.GoAsync("/account/profile");
        await inspection.LookAsync("profile");
    }

    private static async Task LookAtCertificateAsync(Visit visit, Inspection inspection)
    {
        var claim = $"/certificates/claim/{Course}";
        await visit.GoAsync(claim);
        await inspection.LookAsync("claim not yet");
        foreach (var module in visit.Keys.Course(Course).Modules.Where(module => module.Id != Module))
        {
            await visit.GoAsync($"/courses/{Course}/{module.Id}");
            await visit.PassModuleAsync(Course, module.Id);
        }
        await inspection.LookAsync("course done");
        await visit.FollowAsync(".onward a.button.big", claim);
        await inspection.LookAsync("claim");
        await visit.CheckNameAsync("Nguyễn Thị Minh", "de");
        await inspection.LookAsync("claim checked");
        await visit.PrintItAsync();
        await inspection.LookAsync("certificate");
        await visit.FollowAsync("a.ltr", "/verify/*");
        await inspection.LookAsync("verify genuine");
        await visit.GoAsync("/my");
        await inspection.LookAsync("my completed");
        await visit.GoAsync($"/courses/{Course}");
        await inspection.LookAsync("course completed");
    }

    private static async Task LookAtPeopleAsync(Visit visit, Inspection inspection)
    {
        await visit.GoAsync("/admin/people?q=demo");
        await inspection.LookAsync("people");
        await visit.FollowAsync(visit.Find("main a[href^='/admin/people/']").First, "/admin/people/*");
        await inspection.LookAsync("person");
        await visit.AssertNothingStandsOutAsync();
        foreach (var page in new[] { "/account/profile", "/account/delete" })
        {
            await visit.GoAsync(page);
            await inspection.LookAsync(page);
        }
    }

    private async Task LookAtRegistryAsync(Visit visit, Inspection inspection, string login)
    {
        const string course = "employer-duties", registry = "/admin/certificates";
        OwedPeople.Add(stage.Database, course, login, named: 2, nameless: 1);
        await visit.GoAsync($"{registry}/bulk");
        await visit.Find($"#bulk-{course} summary").ClickAsync();
        await inspection.LookAsync("bulk");
        await visit.AssertNothingStandsOutAsync();
        await visit.Find($"#bulk-order-{course} button").ClickAsync();
        await Expect(visit.Find($"#bulk-{course} [role=status]")).ToBeVisibleAsync();
        await Expect(visit.Find($"#bulk-{course} progress")).ToHaveCountAsync(0);
        await inspection.LookAsync("bulk finished");
        await visit.GoAsync($"{registry}?q=nobody");
        await inspection.LookAsync("registry without hits");
        await visit.GoAsync(registry);
        await inspection.LookAsync("registry");
        await visit.AssertNothingStandsOutAsync();
        await visit.FollowAsync(visit.Find("tbody a").First, $"{registry}/*");
        var entry = new Uri(visit.Page.Url).AbsolutePath;
        await inspection.LookAsync("entry");
        await visit.GoAsync($"{entry}/correct");
        await inspection.LookAsync("correct");
        await visit.GoAsync($"{entry}/revoke");
        await inspection.LookAsync("revoke");
        await visit.Find("#Reason").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await visit.FollowAsync("main form button", entry);
        await inspection.LookAsync("entry revoked");
        await visit.AssertNothingStandsOutAsync();
        await visit.GoAsync($"{entry}/reinstate");
        await inspection.LookAsync("reinstate");
        await visit.GoAsync(entry.Replace(registry, "/verify", StringComparison.Ordinal));
        await inspection.LookAsync("verify revoked");
        await visit.GoAsync($"{registry}/preview");
        await inspection.LookAsync("preview");
    }

    private static async Task LookAtSignInAsync(Visit visit, Inspection inspection)
    {
        await visit.GoAsync("/account/sign-in");
        await inspection.LookAsync("sign in");
        await visit.Find("#Login").FillAsync("nobody");
        await visit.Find("#Password").FillAsync("not the password");
        await visit.Find(".form .button").ClickAsync();
        await Expect(visit.Find("#errors")).ToBeVisibleAsync();
        await inspection.LookAsync("sign in with errors");
        await visit.GoAsync("/account/forgot-password");
        await inspection.LookAsync("forgot password");
    }

    private static async Task LookAtVerifyAsync(Visit visit, Inspection inspection)
    {
        await visit.GoAsync("/verify");
        await inspection.LookAsync("verify");
        await visit.Find("#number").FillAsync("LH-7K3QX-M9V2X");
        await visit.Find("main form[method=get] .button").ClickAsync();
        await Expect(visit.Find("#number")).ToHaveValueAsync("LH-7K3QX-M9V2X");
        await inspection.LookAsync("verify not found");
        await visit.Find("#file").SetInputFilesAsync(new FilePayload { Name = "letter.pdf", MimeType = "application/pdf", Buffer = [1, 2, 3] });
        await visit.FollowAsync("form[action='/verify/file'] button", "/verify/file");
        await inspection.LookAsync("file not confirmed");
        await visit.Find("#file").SetInputFilesAsync(new FilePayload { Name = "film.pdf", MimeType = "application/pdf", Buffer = new byte[8 * 1024 * 1024] });
        await visit.FollowAsync("form[action='/verify/file'] button", "/verify/file");
        await Expect(visit.Find(".verdict.wrong")).ToContainTextAsync("5 ");
        await inspection.LookAsync("file too large");
    }
}
