using System.Globalization;
using LearnHub.Web.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace LearnHub.Web.Tests;

/// <summary>Who gets what at every address. The certificate and the attempt in the addresses belong to somebody else.</summary>
public sealed class RoutesTests : IAsyncLifetime
{
    private const string SignIn = "sign-in";
    private const string Forbidden = "forbidden";
    private static readonly string[] Viewers = ["anonymous", "guest", "worker", "employer", "trainer", "admin"];

    /// <summary>Pattern, an address of it, and the answer for each of <see cref="Viewers"/>; one answer stands for all of them.</summary>
    private static readonly (string Pattern, string Address, string[] Answers)[] Table =
    [
        ("", "/", ["200"]),
        ("my", "/my", [SignIn, "200", "200", "200", "200", "200"]),
        ("courses", "/courses", ["200"]),
        ("courses/{course}", "/courses/first-steps", ["200"]),
        ("courses/{course}/{module}", "/courses/first-steps/all-kinds", ["200"]),
        ("courses/{course}/{module}.md", "/courses/first-steps/all-kinds.md", ["200"]),
        ("courses/{course}/images/{name}", "/courses/first-steps/images/cover.svg", ["200"]),
        ("courses/{course}/{module}/quiz", "/courses/first-steps/all-kinds/quiz", ["200"]),
        ("courses/{course}/{module}/quiz/{attempt:guid}", "/courses/first-steps/all-kinds/quiz/{attempt}", ["404"]),
        ("certificates/{number}", "/certificates/{certificate}", [SignIn, "404", "404", "404", "404", "404"]),
        ("certificates/{number}.svg", "/certificates/{certificate}.svg", [SignIn, "404", "404", "404", "404", "404"]),
        ("certificates/{number}.pdf", "/certificates/{certificate}.pdf", [SignIn, "404", "404", "404", "404", "404"]),
        ("certificates/{number}.png", "/certificates/{certificate}.png", [SignIn, "404", "404", "404", "404", "404"]),
        ("certificates/{number}.jwt", "/certificates/{certificate}.jwt", [SignIn, "404", "404", "404", "404", "404"]),
        ("credentials/keys/{kid}", "/credentials/keys/{key}", ["200"]),
        ("credentials/issuer", "/credentials/issuer", ["200"]),
        ("credentials/revocations", "/credentials/revocations", ["200"]),
        ("certificates/claim/{course}", "/certificates/claim/first-steps", [SignIn, "200", "200", "200", "200", "200"]),
        ("verify/{number?}", "/verify/{certificate}", ["200"]),
        ("verify/file", "/verify/file", ["to /verify"]),
        ("account/sign-in", "/account/sign-in", ["200"]),
        ("account/sign-out", "/account/sign-out", ["to /"]),
        ("account/forget-device", "/account/forget-device", ["to /", "200", "to /", "to /", "to /", "to /"]),
        ("account/register", "/account/register", ["200", "200", "to /my", "to /my", "to /my", "to /my"]),
        ("account/forgot-password", "/account/forgot-password", ["200"]),
        ("account/reset-password", "/account/reset-password", ["200"]),
        ("account/profile", "/account/profile", [SignIn, "to /account/register", "200", "200", "200", "200"]),
        ("account/export", "/account/export", [SignIn, "200", "200", "200", "200", "200"]),
        ("account/delete", "/account/delete", [SignIn, "200", "200", "200", "200", "200"]),
        ("admin/people/{id:guid}/delete", "/admin/people/{person}/delete", [SignIn, Forbidden, Forbidden, Forbidden, Forbidden, "200"]),
        ("admin/people/{id:guid}/export", "/admin/people/{person}/export", [SignIn, Forbidden, Forbidden, Forbidden, Forbidden, "200"]),
        ("admin/courses", "/admin/courses", [SignIn, Forbidden, Forbidden, Forbidden, "200", "200"]),
        ("admin/certificates/preview", "/admin/certificates/preview", [SignIn, Forbidden, Forbidden, Forbidden, Forbidden, "200"]),
        ("admin/certificates/preview/{language}/{name}.svg", "/admin/certificates/preview/de/latin.svg", [SignIn, Forbidden, Forbidden, Forbidden, Forbidden, "200"]),
        ("admin/certificates/preview/{language}/{name}.pdf", "/admin/certificates/preview/de/latin.pdf", [SignIn, Forbidden, Forbidden, Forbidden, Forbidden, "200"]),
        ("admin/certificates/preview/{language}/{name}.png", "/admin/certificates/preview/de/latin.png", [SignIn, Forbidden, Forbidden, Forbidden, Forbidden, "200"]),
        ("admin/certificates", "/admin/certificates", [SignIn, Forbidden, Forbidden, Forbidden, Forbidden, "200"]),
        ("admin/certificates/bulk", "/admin/certificates/bulk", [SignIn, Forbidden, Forbidden, Forbidden, Forbidden, "200"]),
        ("admin/certificates/{course}.zip", "/admin/certificates/first-steps.zip", [SignIn, Forbidden, Forbidden, Forbidden, Forbidden, "200"]),
        ("admin/certificates/{number}", "/admin/certificates/{certificate}", [SignIn, Forbidden, Forbidden, Forbidden, Forbidden, "200"]),
        ("admin/certificates/{number}/correct", "/admin/certificates/{certificate}/correct", [SignIn, Forbidden, Forbidden, Forbidden, Forbidden, "200"]),
        ("admin/certificates/{number}/revoke", "/admin/certificates/{certificate}/revoke", [SignIn, Forbidden, Forbidden, Forbidden, Forbidden, "200"]),
        ("admin/certificates/{number}/reinstate", "/admin/certificates/{certificate}/reinstate", [SignIn, Forbidden, Forbidden, Forbidden, Forbidden, "to /admin/certificates/{certificate}"]),
        ("admin/people", "/admin/people", [SignIn, Forbidden, Forbidden, Forbidden, Forbidden, "200"]),
        ("admin/people/{id:guid}", "/admin/people/{person}", [SignIn, Forbidden, Forbidden, Forbidden, Forbidden, "200"]),
        ("error/{code:int:range(400,599)}", "/error/404", ["404"]),
        ("{topic:regex(^(accessibility|privacy|imprint)$)}", "/privacy", ["200"]),
        ("health/live", "/health/live", ["200"]),
        ("health/ready", "/health/ready", ["200"]),
    ];

    private readonly TestApp app = new();
    private readonly Dictionary<string, string> foreign = [];
    private Browser owner = null!;

    public async Task InitializeAsync()
    {
        owner = app.Browser();
        await owner.RegisterAsync("gehoert.mir");
        await owner.CompleteAsync(DemoCourse.FirstSteps);
        var certificate = await owner.ClaimAsync("first-steps", "Ada Beispiel");
        foreign["person"] = app.Db(db => db.Users.Single(account => account.UserName == "gehoert.mir").Id).ToString();
        foreign["certificate"] = certificate.Path.Split('/')[^1];
        foreign["person"] = app.Db(db => db.Users.Single(account => account.UserName == "gehoert.mir").Id).ToString();
        foreign["key"] = Path.GetFileNameWithoutExtension(Directory.EnumerateFiles(Path.Combine(app.DataFolder, "keys", "credentials")).Single());
        foreign["attempt"] = (await owner.GetAsync("/courses/first-steps/all-kinds/quiz")).Path.Split('/')[^1];
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public void Routes_AllStandInTheTable() => Assert.Equal(Table.Select(row => row.Pattern).Order(StringComparer.Ordinal), Patterns().Order(StringComparer.Ordinal));

    [Fact]
    public async Task Routes_AnswerEveryViewerAsTheTableSays()
    {
        var browsers = Viewers.ToDictionary(viewer => viewer, _ => app.Browser());
        await browsers["guest"].ContinueAsync("/courses/short/only");
        foreach (var person in Viewers.Skip(2))
            await browsers[person].SignInAsDemoAsync(person);

        var wrong = new List<string>();
        foreach (var (pattern, address, answers) in Table)
        {
            for (var i = 0; i < Viewers.Length; i++)
            {
                var answer = Word(await browsers[Viewers[i]].SendAsync(HttpMethod.Get, Filled(address)));
                var expected = Filled(answers.Length == 1 ? answers[0] : answers[i]);
                if (answer != expected)
                    wrong.Add($"{pattern} for {Viewers[i]}: {answer}, not {expected}");
            }
        }

        Assert.Equal([], wrong);
    }

    [Fact]
    public async Task Routes_OfOnesOwn_AreFound()
    {
        foreach (var (_, address, _) in Table.Where(row => row.Address.Contains('{', StringComparison.Ordinal) && !row.Address.StartsWith("/admin/", StringComparison.Ordinal)))
            Assert.Equal("200", Word(await owner.SendAsync(HttpMethod.Get, Filled(address))));
    }

    [Fact]
    public async Task Profile_ShowsTheViewersOwnOnly()
    {
        var browser = app.Browser();
        await browser.SignInAsDemoAsync("admin");
        var page = await browser.GetAsync("/account/profile?id=gehoert.mir&Login=gehoert.mir");
        Assert.DoesNotContain("gehoert.mir", page.Find("main").InnerHtml);
        Assert.Contains("admin@demo.example", page.Body);
    }

    private static string Word(HttpResponseMessage answer) => answer.Headers.Location?.OriginalString switch
    {
        null => ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture),
        { } onward when onward.Contains("/account/sign-in", StringComparison.Ordinal) => SignIn,
        { } onward when onward.Contains("/error/403", StringComparison.Ordinal) => Forbidden,
        { } onward => $"to {onward}",
    };

    private string Filled(string address) => foreign.Aggregate(address, (filled, pair) => filled.Replace($"{{{pair.Key}}}", pair.Value, StringComparison.Ordinal));

    /// <summary>All but what serves the files of wwwroot; the last pattern stands for those in Development.</summary>
    private IEnumerable<string> Patterns() => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
        .Select(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/')).Where(pattern => pattern != "{**path:file}").Distinct();
}
