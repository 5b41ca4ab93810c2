using System.Net;
using LearnHub.Web.Features.Certificates;
using LearnHub.Web.Tests.Support;

namespace LearnHub.Web.Tests.Features.Certificates.Registry;

public sealed class RegistryTests : IDisposable
{
    private readonly TestApp app = new() { Courses = [RegistryStage.Course, DemoCourse.Short] };

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("ada")]
    [InlineData("BEISPIEL")]
    [InlineData("beispiel ada")]
    public async Task Search_ByPartOfTheName_FindsItHoweverItIsWritten(string asked)
    {
        var number = await app.Browser().IssueAsync("eine.person", "Ada Beispiel");
        var page = await SearchAsync(asked);
        Assert.Equal([number], page.Texts("tbody a"));
        Assert.Contains(app.Texts().Registry.NothingFound, (await SearchAsync("gibt es nicht")).MainText);
    }

    [Fact]
    public async Task Search_CyrillicNameInLowerCase_IsFound()
    {
        var number = await app.Browser().IssueAsync("eine.person", "Олена Коваль");
        Assert.Equal([number], (await SearchAsync("олена")).Texts("tbody a"));
    }

    [Fact]
    public async Task Search_ByNumberAsTyped_LeadsToTheCertificate()
    {
        var number = await app.Browser().IssueAsync("eine.person", "Ada Beispiel");
        var centre = await app.CentreAsync();
        var found = await centre.GetAsync($"/admin/certificates?q={number.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal)}");
        var entry = await centre.FollowAsync(found, "tbody a");
        Assert.Equal($"/admin/certificates/{number}", entry.Path);
        foreach (var words in new[] { "Ada Beispiel", "Erste Schritte", "Modul one", "Modul two", app.Texts().Registry.HistoryIssued, "eine.person" })
            Assert.Contains(words, entry.MainText);
    }

    [Fact]
    public async Task List_MoreThanOneSheet_IsPagedNewestFirst()
    {
        await app.CentreAsync();
        app.Complete(60, i => $"Person {(char)('A' + (i % 26))}");
        var centre = await app.CentreAsync();
        await centre.PressAsync(await centre.GetAsync("/admin/certificates/bulk"), "input[name=course] ~ button");
        await Condition.HoldsAsync(() => Task.FromResult(app.Db(db => db.Certificates.Count()) == 60));
        var first = await centre.GetAsync("/admin/certificates");
        Assert.Equal(50, first.All("tbody tr").Count);
        var second = await centre.FollowAsync(first, "a[rel=next]");
        Assert.Equal(10, second.All("tbody tr").Count);
        Assert.False(second.Has("a[rel=next]"));
        Assert.Equal(50, (await centre.FollowAsync(second, "a[rel=prev]")).All("tbody tr").Count);
    }

    [Fact]
    public async Task Revoke_WithAReason_IsShownToVerifiersAndCanBeUndone()
    {
        var number = await app.Browser().IssueAsync("eine.person", "Ada Beispiel");
        var centre = await app.CentreAsync();
        var form = await centre.FollowAsync(await centre.GetAsync($"/admin/certificates/{number}"), $"a[href$='/revoke']");
        var entry = await centre.PressAsync(form, "main form button", ("Reason", RevocationReasons.Conditions), ("Note", "  Die Prüfung \n wurde nicht selbst abgelegt. "));
        Assert.Equal($"/admin/certificates/{number}", entry.Path);
        var verified = await app.Browser().GetAsync($"/verify/{number}");
        Assert.Equal(app.Texts().Verify.Revoked, verified.Heading);
        Assert.Contains(app.Texts().Verify.ReasonConditions, verified.MainText);
        foreach (var kept in new[] { "Die Prüfung", "Ada Beispiel", "Erste Schritte" })
            Assert.DoesNotContain(kept, verified.MainText);

        var undo = await centre.FollowAsync(entry, "a[href$='/reinstate']");
        entry = await centre.PressAsync(undo, "main form button");
        Assert.Equal(app.Texts().Verify.Genuine, (await app.Browser().GetAsync($"/verify/{number}")).Heading);
        Assert.Equal(["certificate-issued", "certificate-revoked", "certificate-reinstated"], app.Db(db => db.AuditEntries.Where(audit => audit.Subject == number).OrderBy(audit => audit.Id).Select(audit => audit.Action).ToList()));
        Assert.Contains(app.Texts().Registry.HistoryReinstated, entry.MainText);
        Assert.Contains("admin@demo.example", entry.MainText);
        // The reason stays in the history, and with it what is written nowhere else.
        Assert.Contains($"{app.Texts().Verify.ReasonConditions} Die Prüfung wurde nicht selbst abgelegt.", entry.MainText);
    }

    [Fact]
    public async Task Revoked_ForAReasonInFreeWords_ShowsThemToTheServiceCentreOnly()
    {
        var owner = app.Browser();
        var number = await owner.IssueAsync("eine.person", "Ada Beispiel");
        app.Db(db =>
        {
            db.Certificates.Single().Revoke("Von früher", app.Time.GetUtcNow().UtcDateTime);
            return db.SaveChanges();
        });
        var verified = await app.Browser().GetAsync($"/verify/{number}");
        Assert.Contains(app.Texts().Verify.RevokedOn.With(app.Time.GetUtcNow().UtcDateTime), verified.MainText);
        foreach (var body in new[] { verified.Body, (await owner.GetAsync($"/certificates/{number}")).Body, (await app.Browser().GetAsync("/credentials/revocations")).Body })
            Assert.DoesNotContain("Von früher", body);
        Assert.Contains("Von früher", (await (await app.CentreAsync()).GetAsync($"/admin/certificates/{number}")).MainText);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("from-elsewhere", 0)]
    [InlineData(RevocationReasons.Other, 251)]
    public async Task Revoke_ReasonMissingOrNoteTooLong_ChangesNothing(string reason, int letters)
    {
        var number = await app.Browser().IssueAsync("eine.person", "Ada Beispiel");
        var centre = await app.CentreAsync();
        var page = await centre.PostAsync($"/admin/certificates/{number}/revoke", ("Reason", reason), ("Note", new string('x', letters)));
        if (letters == 0)
            Assert.Equal(app.Texts().Registry.ReasonMissing, page.Text("#Reason-error"));
        else
            Assert.Equal(app.Texts().Registry.InternalNoteTooLong.With(250), page.Text("#Note-error"));
        Assert.Null(app.Db(db => db.Certificates.Single().RevokedAt));
    }

    [Fact]
    public async Task Revoke_TwoAtOnce_IsDoneOnce()
    {
        var number = await app.Browser().IssueAsync("eine.person", "Ada Beispiel");
        var centre = await app.CentreAsync();
        var answers = await centre.PressAtOnceAsync(4, await centre.GetAsync($"/admin/certificates/{number}/revoke"), "main form button", ("Reason", RevocationReasons.Other));
        Assert.All(answers, answer => Assert.Equal($"/admin/certificates/{number}", answer.Headers.Location?.OriginalString));
        Assert.Equal(1, app.Db(db => db.AuditEntries.Count(audit => audit.Action == "certificate-revoked")));
    }

    [Fact]
    public async Task Correct_NameAndLanguage_IssuesANewOneThatNamesTheOld()
    {
        var owner = app.Browser();
        var number = await owner.IssueAsync("eine.person", "Ada Bespiel");
        var before = await owner.DrawnAsync($"/certificates/{number}");
        var centre = await app.CentreAsync();
        var entry = await centre.PressAsync(await centre.GetAsync($"/admin/certificates/{number}/correct"), "main form button", ("Name", "Ada Beispiel"), ("Language", "en"));
        var right = app.Db(db => db.Certificates.Single(issued => issued.Replaces == number));
        var wrong = app.Db(db => db.Certificates.Single(issued => issued.Number == number));
        Assert.Equal($"/admin/certificates/{right.Number}", entry.Path);
        Assert.Equal(("Ada Beispiel", "en", right.Number), (right.HolderName, right.Language, wrong.ReplacedBy));
        Assert.Equal((wrong.CompletedAt, wrong.ValidUntil, wrong.SubjectId, wrong.ContentHash), (right.CompletedAt, right.ValidUntil, right.SubjectId, right.ContentHash));
        Assert.Equal(wrong.Modules.Select(module => module.DoneOn), right.Modules.Select(module => module.DoneOn));
        var old = await app.Browser().GetAsync($"/verify/{number}");
        Assert.Equal(app.Texts().Verify.Replaced, old.Heading);
        foreach (var kept in new[] { "Ada", "Erste Schritte", right.Number })
            Assert.DoesNotContain(kept, old.MainText);
        Assert.Equal(app.Texts().Verify.Genuine, (await app.Browser().GetAsync($"/verify/{right.Number}")).Heading);
        Assert.Equal(before, await owner.DrawnAsync($"/certificates/{number}"));
        // The owner's way leads to the right one, and the next one is printed rightly.
        Assert.Equal($"/certificates/{right.Number}", (await owner.GetAsync(RegistryStage.Claim)).Path);
        Assert.Equal("Ada Beispiel", app.Db(db => db.Users.Single(account => account.UserName == "eine.person").PrintedName));
    }

    [Fact]
    public async Task Correct_TwoDifferentAtOnce_MakesOne()
    {
        var number = await app.Browser().IssueAsync("eine.person", "Ada Bespiel");
        var centre = await app.CentreAsync();
        var form = await centre.GetAsync($"/admin/certificates/{number}/correct");
        await Task.WhenAll(centre.PressAtOnceAsync(3, form, "main form button", ("Name", "Ada Beispiel")), centre.PressAtOnceAsync(3, form, "main form button", ("Name", "Ada Beispielin")));
        Assert.Equal(2, app.Db(db => db.Certificates.Count()));
    }

    [Fact]
    public async Task Correct_NothingOrABrokenName_IsRefusedAtTheField()
    {
        var number = await app.Browser().IssueAsync("eine.person", "Ada Beispiel");
        var centre = await app.CentreAsync();
        var form = await centre.GetAsync($"/admin/certificates/{number}/correct");
        Assert.Equal(app.Texts().Registry.NothingToCorrect, (await centre.PressAsync(form, "main form button")).Text("#Name-error"));
        Assert.Equal(app.Texts().Certificates.NameWrong, (await centre.PressAsync(form, "main form button", ("Name", "<b>Ada</b>"))).Text("#Name-error"));
        Assert.Equal(1, app.Db(db => db.Certificates.Count()));
    }

    [Fact]
    public async Task Deeds_UnknownNumber_AreNotFound()
    {
        var centre = await app.CentreAsync();
        foreach (var page in new[] { "", "/revoke", "/correct", "/reinstate" })
            Assert.Equal(HttpStatusCode.NotFound, (await centre.GetAsync($"/admin/certificates/{CertificateNumber.New()}{page}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await centre.GetAsync("/admin/certificates/gibt-es-nicht.zip")).Status);
    }

    private async Task<WebPage> SearchAsync(string asked)
    {
        var centre = await app.CentreAsync();
        return await centre.PressAsync(await centre.GetAsync("/admin/certificates"), "form[role=search] button", ("q", asked));
    }
}
