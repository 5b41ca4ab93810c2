using System.IO.Compression;
using LearnHub.Web.Features.Certificates;
using LearnHub.Web.Features.Certificates.Registry;
using LearnHub.Web.Tests.Support;

namespace LearnHub.Web.Tests.Features.Certificates.Registry;

public sealed class BulkTests : IDisposable
{
    private const string Bulk = "/admin/certificates/bulk";
    private const string Order = "input[name=course] ~ button";
    private readonly TestApp app = new() { Courses = [RegistryStage.Course] };

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Post_Order_IssuesEverythingThatHasAName()
    {
        var centre = await app.CentreAsync();
        app.Complete(50, i => i % 5 == 0 ? null : "Ada Beispiel", "uk");
        var page = await centre.GetAsync(Bulk);
        Assert.Contains(app.Texts().Registry.Owed.For(50), page.MainText);
        Assert.Contains(app.Texts().Registry.WithoutName.For(10), page.MainText);
        Assert.Equal(10, page.All("main details li").Count);
        await centre.PressAsync(page, Order);
        await FinishedAsync();
        Assert.Equal((40, 40, 10), app.Db(db => (db.Certificates.Count(), db.BulkIssues.Single().Issued, db.BulkIssues.Single().WithoutName)));
        Assert.True(app.Db(db => db.Certificates.All(issued => issued.Language == "uk")));
        var admin = app.Db(db => db.BulkIssues.Single().OrderedBy);
        Assert.Equal(40, app.Db(db => db.AuditEntries.Count(audit => audit.Action == "certificate-issued" && audit.ActorId == admin)));
        page = await centre.GetAsync(Bulk);
        Assert.Contains(app.Texts().Registry.Finished.With(app.Time.GetUtcNow().UtcDateTime, 40), page.MainText);
        Assert.False(page.Has(Order));
    }

    [Fact]
    public async Task Post_Order_TellsWhoeverHasAnAddressAndAsksAboutTheName()
    {
        await using var own = new TestApp { Courses = [RegistryStage.Course], Settings = new Dictionary<string, string> { ["LearnHub:PublicAddress"] = "https://lernen.example.org" } };
        var centre = await own.CentreAsync();
        own.Complete(1, _ => "Олена Коваль", "uk", "olena@example.org");
        await centre.PressAsync(await centre.GetAsync(Bulk), Order);
        await Condition.HoldsAsync(() => Task.FromResult(own.Db(db => db.BulkIssues.Any(order => order.FinishedAt != null))));
        var (number, mail) = own.Db(db => (db.Certificates.Single().Number, db.OutboxMails.Single()));
        Assert.Equal(($"issued:{number}", "olena@example.org", own.Texts("uk").Registry.IssuedSubject), (mail.Key, mail.To, mail.Subject));
        Assert.Equal(own.Texts("uk").Registry.IssuedBody.With("Erste Schritte", "Олена Коваль", $"https://lernen.example.org/certificates/{number}?lang=uk"), mail.Body);
    }

    [Fact]
    public async Task Post_Order_WithoutAnAddressTellsNobody()
    {
        var centre = await app.CentreAsync();
        app.Complete(1, _ => "Ada Beispiel", email: "ada@example.org");
        await centre.PressAsync(await centre.GetAsync(Bulk), Order);
        await FinishedAsync();
        Assert.Equal((1, 0), app.Db(db => (db.Certificates.Count(), db.OutboxMails.Count())));
    }

    [Fact]
    public async Task Post_TwoOrdersAtOnce_AreOneOrder()
    {
        var centre = await app.CentreAsync();
        app.Complete(30, _ => "Ada Beispiel");
        await centre.PressAtOnceAsync(4, await centre.GetAsync(Bulk), Order);
        await FinishedAsync();
        Assert.Equal((1, 30), app.Db(db => (db.BulkIssues.Count(), db.Certificates.Count())));
    }

    [Fact]
    public async Task Post_StopAndResume_GoesOnWhereItWas()
    {
        var centre = await app.CentreAsync();
        app.Complete(30, _ => "Ada Beispiel");
        var id = StoppedOrder();
        var page = await centre.GetAsync(Bulk);
        Assert.Contains(app.Texts().Registry.Stopped, page.MainText);
        Assert.True(page.Has("progress[max='30']"));
        Assert.False(page.Has(Order));
        Assert.Equal(0, app.Db(db => db.Certificates.Count()));
        await centre.PressAsync(page, "button[formaction='?handler=Resume']");
        await FinishedAsync();
        Assert.Equal(30, app.Db(db => db.Certificates.Count()));
        await centre.PostAsync(Bulk + "?handler=Stop", ("order", $"{id}"));
        Assert.Null(app.Db(db => db.BulkIssues.Single().StoppedAt));
    }

    [Fact]
    public async Task Start_OrderWasInterrupted_GoesOnByItselfAndIssuesNothingTwice()
    {
        using var data = new TemporaryFolder();
        var settings = new Dictionary<string, string> { ["LearnHub:Data"] = data.Path };
        await using (var first = new TestApp { Courses = [RegistryStage.Course], Settings = settings })
        {
            var centre = await first.CentreAsync();
            first.Complete(300, _ => "Ada Beispiel");
            await centre.PressAsync(await centre.GetAsync(Bulk), Order);
            await Condition.HoldsAsync(() => Task.FromResult(first.Db(db => db.Certificates.Any())));
        }

        await using var second = new TestApp { Courses = [RegistryStage.Course], Settings = settings };
        await second.Browser().GetAsync("/");
        await Condition.HoldsAsync(() => Task.FromResult(second.Db(db => db.BulkIssues.Single().FinishedAt != null)));
        Assert.Equal((300, 300), second.Db(db => (db.Certificates.Count(), db.BulkIssues.Single().Issued)));
        Assert.Equal(300, second.Db(db => db.Certificates.Select(issued => issued.EnrolmentId).Distinct().Count()));
    }

    [Fact]
    public async Task Zip_OfACourse_HoldsWhatIsValidUnderNumberAndName()
    {
        var (one, two) = (await app.Browser().IssueAsync("eine", "Ada Beispiel"), await app.Browser().IssueAsync("zwei", "محمد عبد الله"));
        var revoked = await app.Browser().IssueAsync("drei", "Nicht Mehr");
        var centre = await app.CentreAsync();
        await centre.PressAsync(await centre.GetAsync($"/admin/certificates/{revoked}/revoke"), "main form button", ("Reason", RevocationReasons.Mistake));
        var answer = await centre.SendAsync(HttpMethod.Get, $"/admin/certificates/{RegistryStage.Course.Id}.zip");
        Assert.Equal("application/zip", answer.Content.Headers.ContentType?.MediaType);
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        Assert.Equal(new[] { $"{one} Ada-Beispiel.pdf", $"{two} محمد-عبد-الله.pdf" }, zip.Entries.Select(entry => entry.FullName));
        Assert.All(zip.Entries, entry => Assert.StartsWith("%PDF-", new StreamReader(entry.Open()).ReadToEnd(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Ada Beispiel", "Ada-Beispiel")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("Seán O’Connor (Müller)", "Seán-O-Connor-Müller")]
    [InlineData("Nguyễn Thị Ánh", "Nguyễn-Thị-Ánh")]
    public void FileName_AnyName_IsSafe(string name, string safe) => Assert.Equal($"LH-00000-00000 {safe}.pdf", CertificateArchive.FileName(Named(name), "pdf"));

    private static Certificate Named(string name) => new()
    {
        Number = "LH-00000-00000",
        AccountId = Guid.Empty,
        EnrolmentId = Guid.Empty,
        HolderName = name,
        CourseId = "c",
        CourseTitle = "C",
        Language = "de",
        Minutes = 1,
        Modules = [],
        ContentHash = "",
        Issuer = "",
        CompletedAt = default,
        IssuedAt = default,
    };

    private Guid StoppedOrder() => app.Db(db =>
    {
        var order = new BulkIssue
        {
            Id = BulkIssue.IdOf(RegistryStage.Course.Id, 0),
            CourseId = RegistryStage.Course.Id,
            OrderedBy = Guid.CreateVersion7(),
            OrderedAt = app.Time.GetUtcNow().UtcDateTime,
            Total = 30,
            StoppedAt = app.Time.GetUtcNow().UtcDateTime,
        };
        db.BulkIssues.Add(order);
        db.SaveChanges();
        return order.Id;
    });

    private Task FinishedAsync() => Condition.HoldsAsync(() => Task.FromResult(app.Db(db => db.BulkIssues.Any(order => order.FinishedAt != null))));
}
