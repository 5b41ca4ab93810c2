using System.Net;
using LearnHub.Web.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Tests.Features.Certificates;

public sealed class FullDiskTests : IDisposable
{
    // So many modules with such long titles that the certificate needs pages of its own in the database.
    private static readonly TestCourse Course = new("long", [.. Enumerable.Range(1, 12).Select(number => TestModule.ToRead($"part-{number}") with { Title = new string('m', 900) })]);
    private readonly TestApp app = new() { Courses = [Course] };

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Post_DiskIsFullWhileIssuing_SaysWhatWasKeptAndWorksAgainAfterwards()
    {
        var browser = new Browser(app, "de") { MayFail = true };
        await browser.RegisterAsync("platzmangel");
        await browser.CompleteAsync(Course);
        var claim = await browser.CheckNameAsync("long", "Ada Beispiel");
        var before = app.Db(db => (db.AuditEntries.Count(), db.Users.Single(account => account.UserName == "platzmangel").PrintedName));

        Limit(pages: 1);
        var page = await browser.PressAsync(claim, Claiming.PrintIt);
        Assert.Equal(HttpStatusCode.InsufficientStorage, page.Status);
        Assert.Equal(app.Texts().Registry.DiskFull, page.Heading);
        Assert.Contains(app.Texts().Registry.DiskFullText, page.MainText);
        Assert.Equal(0, app.Db(db => db.Certificates.Count()));
        Assert.Equal(before, app.Db(db => (db.AuditEntries.Count(), db.Users.Single(account => account.UserName == "platzmangel").PrintedName)));

        Limit(pages: 1_000_000);
        Assert.StartsWith("/certificates/LH-", (await browser.PressAsync(claim, Claiming.PrintIt)).Path, StringComparison.Ordinal);
        Assert.Equal(1, app.Db(db => db.Certificates.Count()));
    }

    /// <summary>The database may not grow beyond so many pages, or beyond what it has; connections are kept, so all of them are told.</summary>
    private void Limit(int pages) => app.Db(db =>
    {
        var connections = new List<SqliteConnection>();
        for (var i = 0; i < 12; i++)
        {
            var connection = new SqliteConnection(db.Database.GetConnectionString());
            connection.Open();
            connections.Add(connection);
            using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA busy_timeout = 10000; PRAGMA max_page_count = {pages};";
            command.ExecuteNonQuery();
        }

        connections.ForEach(connection => connection.Dispose());
        return connections.Count;
    });
}
