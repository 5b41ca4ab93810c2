using System.Net;
using System.Text.Json;
using LearnHub.Web.Features.Accounts;
using LearnHub.Web.Platform;
using LearnHub.Web.Tests.Features.Certificates.Registry;
using LearnHub.Web.Tests.Support;

namespace LearnHub.Web.Tests.Features.Accounts;

public sealed class PersonalDataTests : IDisposable
{
    private const string Ada = "ada@example.org";
    private const string Admin = "admin@demo.example";
    private const string AdminPassword = "Demo-Passwort-2026";
    private const string Reason = "Ada Beispiel war es nicht";
    private readonly TestApp app = new() { Courses = [RegistryStage.Course, DemoCourse.Short, DemoCourse.ForEmployers] };

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Export_OfALearner_HoldsWhatIsKeptAndNoSecret()
    {
        var ada = app.Browser();
        var number = await ada.IssueAsync(Ada, "Ада Приклад");
        await ada.TakeQuizAsync(DemoCourse.ForEmployers, "duties");
        await AskForALinkAsync();
        await app.Browser().IssueAsync("berta@example.org", "Berta Fremd");

        var answer = await ada.SendAsync(HttpMethod.Get, "/account/export");
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Equal(PersonalData.FileName, answer.Content.Headers.ContentDisposition!.FileName);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Contains("\n  \"account\": {", text.ReplaceLineEndings("\n"));
        Assert.Contains("Ада Приклад", text);
        foreach (var secret in new[] { "passwordHash", "Stamp", "berta", "Berta" })
            Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase);

        var file = JsonDocument.Parse(text).RootElement;
        Assert.Equal(Ada, file.GetProperty("account").GetProperty("userName").GetString());
        Assert.Equal(2, file.GetProperty("enrolments").GetArrayLength());
        var attempt = file.GetProperty("enrolments").EnumerateArray().SelectMany(enrolment => enrolment.GetProperty("attempts").EnumerateArray()).Single();
        Assert.True(attempt.GetProperty("passed").GetBoolean());
        Assert.NotEmpty(attempt.GetProperty("answers").EnumerateObject());
        Assert.Equal(number, file.GetProperty("certificates")[0].GetProperty("number").GetString());
        Assert.Equal(Ada, file.GetProperty("mails")[0].GetProperty("to").GetString());
        var log = file.GetProperty("log").EnumerateArray().Select(entry => entry.GetProperty("action").GetString()).ToArray();
        foreach (var action in new[] { "account-created", "course-completed", "attempt-submitted", "certificate-issued" })
            Assert.Contains(action, log);
    }

    [Fact]
    public async Task Export_OfAnAdmin_SaysWhatTheyDidButNotToWhom()
    {
        var number = await app.Browser().IssueAsync(Ada, "Ada Beispiel");
        var centre = await app.CentreAsync();
        Revoke(number);
        var text = (await centre.GetAsync("/account/export")).Body;
        Assert.Contains("certificate-revoked", text);
        Assert.DoesNotContain(number, text);
        Assert.DoesNotContain(Reason, text);
    }

    [Fact]
    public async Task Export_AsAGuest_IsOfferedAndHoldsTheProgress()
    {
        var guest = app.Browser();
        await guest.ContinueAsync("/courses/short/only");
        var file = await guest.FollowAsync(await guest.GetAsync("/account/register"), "a[href='/account/export']");
        Assert.Equal("short", JsonDocument.Parse(file.Body).RootElement.GetProperty("enrolments")[0].GetProperty("courseId").GetString());
    }

    [Fact]
    public async Task Delete_WithThePassword_RemovesEverythingAndSignsOut()
    {
        var ada = app.Browser();
        var number = await ada.IssueAsync(Ada, "Ada Beispiel");
        await app.Browser().IssueAsync("berta@example.org", "Berta Fremd");
        await AskForALinkAsync();
        var id = IdOf(Ada);
        Assert.Equal(Ada, app.Db(db => db.OutboxMails.Single().To));

        var form = await ada.FollowAsync(await ada.GetAsync("/account/profile"), "a[href='/account/delete']");
        Assert.Contains(app.Texts().Privacy.GoesCertificates, form.MainText);
        var left = await ada.PressAsync(form, "main form button", ("Password", Learner.Password));

        Assert.Equal(("/", app.Texts().Privacy.Deleted), (left.Path, left.Text(".flash")));
        Assert.Equal("/account/sign-in", (await ada.GetAsync("/my")).Path);
        Assert.Equal("/account/sign-in", (await app.Browser().SignInAsync(Ada)).Path);
        Assert.Equal(app.Texts().Verify.NotFound, (await app.Browser().GetAsync($"/verify/{number}")).Heading);
        app.Db(db =>
        {
            Assert.Equal(1, db.Enrolments.Count());
            Assert.Equal(1, db.Certificates.Count());
            Assert.Empty(db.WithdrawnBadges);
            Assert.Empty(db.OutboxMails);
            return Assert.Single(db.AuditEntries, entry => entry.Action == "person-deleted" && entry.ActorId == id && entry.Subject == id.ToString() && entry.Note == null);
        });
    }

    [Fact]
    public async Task Delete_WrongPassword_DeletesNothingAndSaysSo()
    {
        var ada = app.Browser();
        await ada.RegisterAsync(Ada);
        var page = await ada.PressAsync(await ada.GetAsync("/account/delete"), "main form button", ("Password", "geraten und falsch"));
        Assert.Equal(app.Texts().Account.PasswordWrong, page.Text("#Password-error"));
        Assert.Equal("/my", (await app.Browser().SignInAsync(Ada)).Path);
    }

    [Fact]
    public async Task Delete_FourClicksAtOnce_DeletesOnce()
    {
        var ada = app.Browser();
        await ada.IssueAsync(Ada, "Ada Beispiel");
        var answers = await ada.PressAtOnceAsync(4, await ada.GetAsync("/account/delete"), "main form button", ("Password", Learner.Password));
        Assert.All(answers, answer => Assert.Equal("/", answer.Headers.Location?.OriginalString));
        Assert.Equal(1, app.Db(db => db.AuditEntries.Count(entry => entry.Action == "person-deleted")));
    }

    [Fact]
    public async Task Delete_AsAGuest_AsksForTheTickAndRemovesTheProgress()
    {
        var guest = app.Browser();
        await guest.ContinueAsync("/courses/short/only");
        var form = await guest.FollowAsync(await guest.GetAsync("/account/register"), "a[href='/account/delete']");
        var asked = await guest.PressAsync(form, "main form button");
        Assert.Equal(app.Texts().Privacy.SureMissing, asked.Text("#Sure-error"));
        Assert.Equal(app.Texts().Privacy.Deleted, (await guest.PressAsync(asked, "main form button", ("Sure", "true"))).Text(".flash"));
        Assert.False(app.Db(db => db.Users.Any(account => account.IsGuest)));
        Assert.False(app.Db(db => db.Enrolments.Any()));
    }

    [Fact]
    public async Task Delete_RevokedAndReplacedBadges_StayOnThePublicListWithoutAName()
    {
        var ada = app.Browser();
        var first = await ada.IssueAsync(Ada, "Ada Bespiel");
        var centre = await app.CentreAsync();
        await centre.PressAsync(await centre.GetAsync($"/admin/certificates/{first}/correct"), "main form button", ("Name", "Ada Beispiel"));
        var second = app.Db(db => db.Certificates.Single(issued => issued.Replaces == first));
        Revoke(second.Number);
        var before = await WithdrawnAsync();
        Assert.Equal(2, before.Count);

        await ada.PressAsync(await ada.GetAsync("/account/delete"), "main form button", ("Password", Learner.Password));
        Assert.Equal(before.Order(), (await WithdrawnAsync()).Order());
        Assert.DoesNotContain(Reason, (await app.Browser().GetAsync("/credentials/revocations")).Body);
        // Why it was revoked may say whose it was.
        Assert.False(app.Db(db => db.AuditEntries.Any(entry => entry.Note != null)));
    }

    [Fact]
    public async Task Delete_TheLastAdmin_IsRefusedUntilThereIsAnother()
    {
        var centre = await app.CentreAsync();
        var form = await centre.GetAsync("/account/delete");
        Assert.Equal(app.Texts().Privacy.LastAdmin, (await centre.PressAsync(form, "main form button", ("Password", AdminPassword))).Text("#errors li"));
        await MakeAdminAsync(Ada);
        Assert.Equal(app.Texts().Privacy.Deleted, (await centre.PressAsync(form, "main form button", ("Password", AdminPassword))).Text(".flash"));
    }

    [Fact]
    public async Task Delete_TwoAdminsAtOnce_LeavesOne()
    {
        var centre = await app.CentreAsync();
        await MakeAdminAsync(Ada);
        var ada = app.Browser();
        await ada.SignInAsync(Ada);
        var (one, other) = (await centre.GetAsync("/account/delete"), await ada.GetAsync("/account/delete"));
        await Task.WhenAll(
            centre.PressAtOnceAsync(1, one, "main form button", ("Password", AdminPassword)),
            ada.PressAtOnceAsync(1, other, "main form button", ("Password", Learner.Password)));
        Assert.Equal(1, app.Db(db => db.UserRoles.Count(member => db.Roles.Any(role => role.Id == member.RoleId && role.Name == Roles.Admin))));
    }

    [Fact]
    public async Task PostDelete_ByTheServiceCentre_DeletesOnceAndNotesWho()
    {
        var ada = app.Browser();
        await ada.IssueAsync(Ada, "Ada Beispiel");
        var (id, admin) = (IdOf(Ada), IdOf(Admin));
        var centre = await app.CentreAsync();
        var form = await centre.GetAsync($"/admin/people/{id}/delete");
        Assert.Contains(Ada, form.MainText);
        var answers = await centre.PressAtOnceAsync(3, form, "main form button");
        Assert.All(answers, answer => Assert.Equal("/admin/people", answer.Headers.Location?.OriginalString));
        Assert.Equal(admin, app.Db(db => db.AuditEntries.Single(entry => entry.Action == "person-deleted").ActorId));
        Assert.False(app.Db(db => db.Users.Any(account => account.Id == id) || db.Certificates.Any()));
        app.Time.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal("/account/sign-in", (await ada.GetAsync("/my")).Path);
        Assert.Equal(HttpStatusCode.NotFound, (await centre.GetAsync($"/admin/people/{id}/delete")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await centre.PostAsync($"/admin/people/{Guid.CreateVersion7()}/delete")).Status);
    }

    [Fact]
    public async Task PostDelete_OfOneself_LeadsToThePageThatAsksForThePassword()
    {
        var centre = await app.CentreAsync();
        await MakeAdminAsync(Ada);
        var id = IdOf(Admin);
        Assert.Equal("/account/delete", (await centre.GetAsync($"/admin/people/{id}/delete")).Path);
        Assert.Equal("/account/delete", (await centre.PostAsync($"/admin/people/{id}/delete")).Path);
        Assert.True(app.Db(db => db.Users.Any(account => account.Id == id)));
    }

    [Fact]
    public async Task PostExport_ByTheServiceCentre_GivesTheFileAndNotesWho()
    {
        await app.Browser().IssueAsync(Ada, "Ada Beispiel");
        var id = IdOf(Ada);
        var centre = await app.CentreAsync();
        var file = await centre.PressAsync(await centre.GetAsync($"/admin/people/{id}/export"), "main form button");
        Assert.Equal("Ada Beispiel", JsonDocument.Parse(file.Body).RootElement.GetProperty("certificates")[0].GetProperty("holderName").GetString());
        Assert.Equal((IdOf(Admin), id.ToString()), app.Db(db => db.AuditEntries.Where(entry => entry.Action == "person-exported").Select(entry => ValueTuple.Create(entry.ActorId!.Value, entry.Subject)).Single()));
        Assert.Equal(HttpStatusCode.NotFound, (await centre.PostAsync($"/admin/people/{Guid.CreateVersion7()}/export")).Status);
    }

    /// <summary>As the service centre does it, for a reason that names the holder.</summary>
    private void Revoke(string number)
    {
        var admin = IdOf(Admin);
        app.Db(db =>
        {
            var now = app.Time.GetUtcNow().UtcDateTime;
            db.Certificates.Single(issued => issued.Number == number).Revoke(Reason, now);
            db.AuditEntries.Add(AuditEntry.Of("certificate-revoked", number, admin, now, Reason));
            return db.SaveChanges();
        });
    }

    /// <summary>A mail to Ada that waits.</summary>
    private async Task AskForALinkAsync()
    {
        var browser = app.Browser();
        await browser.PressAsync(await browser.GetAsync("/account/forgot-password"), "main form button", ("Email", Ada));
    }

    private Guid IdOf(string login) => app.Db(db => db.Users.Single(account => account.UserName == login).Id);

    private async Task MakeAdminAsync(string login)
    {
        await app.Browser().RegisterAsync(login);
        app.Db(db =>
        {
            db.UserRoles.Add(new() { UserId = db.Users.Single(account => account.UserName == login).Id, RoleId = db.Roles.Single(role => role.Name == Roles.Admin).Id });
            return db.SaveChanges();
        });
    }

    private async Task<IReadOnlyList<string>> WithdrawnAsync() =>
        [.. JsonDocument.Parse((await app.Browser().GetAsync("/credentials/revocations")).Body).RootElement.GetProperty("revokedCredential").EnumerateArray().Select(badge => badge.GetProperty("id").GetString()!)];
}
