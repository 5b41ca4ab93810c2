using LearnHub.Web.Features.Accounts;
using LearnHub.Web.Features.Learning;
using LearnHub.Web.Tests.Support;

namespace LearnHub.Web.Tests.Features.People;

public sealed class PeopleSearchTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Get_NothingAsked_ExplainsAndListsNobody()
    {
        var page = await (await app.CentreAsync()).GetAsync("/admin/people");
        Assert.Contains(app.Texts().People.NothingAsked, page.MainText);
        Assert.False(page.Has("tbody"));
    }

    [Fact]
    public async Task Navigation_LeadsTheServiceCentreThere()
    {
        var centre = await app.CentreAsync();
        Assert.Equal("/admin/people", (await centre.FollowAsync(await centre.GetAsync("/"), "nav a[href='/admin/people']")).Path);
        Assert.False((await app.Browser().GetAsync("/")).Has("nav a[href='/admin/people']"));
    }

    [Theory]
    [InlineData("such.login", null, "h.LOG")]
    [InlineData("suche@example.org", null, "SUCHE@ex")]
    [InlineData("Пошук_1", null, "пошук")]
    [InlineData("druck.eins", "Олена Друкована", "друков олена")]
    [InlineData("druck.zwei", "محمد الطباعة", "الطباعة")]
    [InlineData("druck.drei", "Änne Überall", "überall")]
    public async Task Search_AFewLettersOfLoginOrName_FindsThePerson(string login, string? name, string asked)
    {
        Add(login, name);
        var page = await SearchAsync(asked);
        Assert.Equal([login], page.Texts("tbody a bdi"));
        if (name is not null)
            Assert.Equal(name, page.Text("tbody td:nth-child(2) bdi"));
    }

    [Theory]
    [InlineData("guest")]
    [InlineData("%")]
    [InlineData("gibt.es.nicht")]
    public async Task Search_GuestsOrNobody_FindsNobody(string asked)
    {
        await app.Browser().ContinueAsync("/courses/short/only");
        Assert.Contains(app.Texts().People.NothingFound, (await SearchAsync(asked)).MainText);
    }

    [Fact]
    public async Task Search_MoreThanFitOnThePage_ShowsWhoWasActiveLastAndSaysSo()
    {
        for (var i = 0; i < 51; i++)
            Add($"viele.{i:00}", null);
        app.Db(db =>
        {
            db.Enrolments.Add(Enrolment.Start(app.IdOf("viele.07"), app.Course("short"), app.Time.GetUtcNow().UtcDateTime.AddDays(1)));
            return db.SaveChanges();
        });
        var page = await SearchAsync("viele");
        Assert.Equal(50, page.All("tbody tr").Count);
        Assert.Equal("viele.07", page.Text("tbody a"));
        Assert.Contains(app.Texts().People.TooMany.With(50), page.MainText);
        Assert.Contains(app.Texts().People.Found.For(10), (await SearchAsync("viele.1")).MainText);
    }

    private async Task<WebPage> SearchAsync(string asked)
    {
        var centre = await app.CentreAsync();
        return await centre.PressAsync(await centre.GetAsync("/admin/people"), "form[role=search] button", ("q", asked));
    }

    private void Add(string login, string? name) => app.Db(db =>
    {
        var account = Account.Named(login, app.Time.GetUtcNow().UtcDateTime);
        (account.NormalizedUserName, account.PrintedName) = (login.Normalize().ToUpperInvariant(), name);
        db.Users.Add(account);
        return db.SaveChanges();
    });
}
