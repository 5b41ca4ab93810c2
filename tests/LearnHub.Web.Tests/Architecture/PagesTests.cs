using System.Reflection;
using System.Text.RegularExpressions;
using LearnHub.Web.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LearnHub.Web.Tests.Architecture;

public sealed partial class PagesTests
{
    private static readonly Type[] Pages = [.. typeof(Program).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PageModel)))];

    [Fact]
    public void Pages_StateTheirPolicy()
    {
        Assert.True(Pages.Length > 15);
        Assert.Equal([], Pages.Where(StatesNoPolicy).Select(page => page.Name));
    }

    [Fact]
    public void Pages_StateTheirWholeAddress() =>
        Assert.Equal([], Repository.Files("src/LearnHub.Web", "*.cshtml").Where(file => HidesItsAddress(File.ReadAllText(file))));

    [Fact]
    public void Pages_AreNamedPageAndStandBesideTheirView() =>
        Assert.Equal([], Pages.Where(page => !page.Name.EndsWith("Page", StringComparison.Ordinal)
            || !File.Exists(Repository.Path(["src", "LearnHub.Web", .. page.Namespace!.Split('.').Skip(2), $"{page.Name[..^4]}.cshtml"]))).Select(page => page.Name));

    [Fact]
    public void Get_WritesNothing() => Assert.Equal([], Pages.SelectMany(WritesInGet));

    [Theory]
    [InlineData("@page\n<h1>", true)]
    [InlineData("@page \"{id}\"\n", true)]
    [InlineData("@page \"/my\"\n", false)]
    [InlineData("@model string\n<p>", false)]
    public void HidesItsAddress_FindsPagesWithoutOne(string view, bool found) => Assert.Equal(found, HidesItsAddress(view));

    [Fact]
    public void StatesNoPolicy_FindsPagesWithoutOneOrWithBoth()
    {
        Assert.True(StatesNoPolicy(typeof(Silent)));
        Assert.True(StatesNoPolicy(typeof(Vague)));
        Assert.True(StatesNoPolicy(typeof(Torn)));
        Assert.False(StatesNoPolicy(typeof(Clear)));
    }

    [Fact]
    public void WritesInGet_FindsWhatIsSavedDirectlyOrFurtherDown()
    {
        Assert.NotEmpty(WritesInGet(typeof(Silent)));
        Assert.NotEmpty(WritesInGet(typeof(Vague)));
        Assert.Empty(WritesInGet(typeof(Clear)));
    }

    private static bool StatesNoPolicy(Type page)
    {
        var isOpen = page.GetCustomAttribute<AllowAnonymousAttribute>() is not null;
        var policy = page.GetCustomAttribute<AuthorizeAttribute>()?.Policy;
        return isOpen == (policy is not null) || (isOpen && page.GetCustomAttribute<AuthorizeAttribute>() is not null);
    }

    private static bool HidesItsAddress(string view) => PageDirective().Match(view) is { Success: true } page && !page.Groups["address"].Value.Trim().StartsWith("\"/", StringComparison.Ordinal);

    private static IEnumerable<string> WritesInGet(Type page) =>
        from handler in Il.MethodsOf(page)
        where handler.Name.StartsWith("OnGet", StringComparison.Ordinal)
        from called in Il.Reached(handler)
        where called.Name is "SaveChanges" or "SaveChangesAsync" or "ExecuteUpdate" or "ExecuteUpdateAsync" or "ExecuteDelete" or "ExecuteDeleteAsync" or "ExecuteSql" or "ExecuteSqlRaw"
            || (called.DeclaringType?.Name.StartsWith("UserManager", StringComparison.Ordinal) == true && (called.Name.StartsWith("Update", StringComparison.Ordinal) || called.Name.StartsWith("Create", StringComparison.Ordinal)))
        select $"{page.Name}.{handler.Name} → {called.Name}";

    [GeneratedRegex(@"^@page(?<address>[^\r\n]*)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PageDirective();

    private sealed class Silent(Web.Data.LearnHubDb db) : PageModel
    {
        public async Task OnGetAsync() => await db.SaveChangesAsync();
    }

    [Authorize]
    private sealed class Vague(Web.Data.LearnHubDb db) : PageModel
    {
        public void OnGet() => Further();

        private void Further() => db.SaveChanges();
    }

    [AllowAnonymous]
    [Authorize(Policy = Web.Features.Policies.Learner)]
    private sealed class Torn : PageModel;

    [Authorize(Policy = Web.Features.Policies.Learner)]
    private sealed class Clear(Web.Data.LearnHubDb db) : PageModel
    {
        public int People { get; private set; }

        public void OnGet() => People = db.Users.Count();

        public void OnPost() => db.SaveChanges();
    }
}
