using LearnHub.Web.Data;
using LearnHub.Web.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace LearnHub.Web.Tests.Data;

public sealed class MigratorTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly TestApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Start_NoDatabaseYet_MakesIt()
    {
        await app.Browser().GetAsync("/health/ready");
        Assert.Empty(app.Db(db => db.Database.GetPendingMigrations().ToArray()));
        Assert.NotEmpty(app.Db(db => db.Database.GetAppliedMigrations().ToArray()));
    }

    [Fact]
    public async Task Migrate_CertificatesOfTheFirstVersion_KeepWhatTheySay()
    {
        using (var scope = app.Services.CreateScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<LearnHubDb>();
            await db.Database.GetService<IMigrator>().MigrateAsync("Initial");
            await db.Database.ExecuteSqlRawAsync("""
                INSERT INTO "AspNetUsers" ("Id", "UserName", "EmailConfirmed", "PhoneNumberConfirmed", "TwoFactorEnabled", "LockoutEnabled", "AccessFailedCount", "IsGuest", "CreatedAt")
                VALUES ('019AA000-0000-7000-8000-000000000001', 'alt', 0, 0, 0, 0, 0, 0, '2026-08-01 00:00:00');
                INSERT INTO "Enrolments" ("Id", "AccountId", "CourseId", "StartedAt", "LastModuleId", "LastActivityAt", "Revision")
                VALUES ('019AA000-0000-7000-8000-000000000002', '019AA000-0000-7000-8000-000000000001', 'short', '2026-08-01 00:00:00', 'only', '2026-08-01 00:00:00', 1);
                INSERT INTO "Certificates" ("Id", "Number", "AccountId", "EnrolmentId", "HolderName", "CourseId", "CourseTitle", "Language", "Minutes", "ModuleTitles", "ContentHash", "Issuer", "CompletedAt", "IssuedAt", "ExpiresAt")
                VALUES ('019AA000-0000-7000-8000-000000000003', 'LH-OLD', '019AA000-0000-7000-8000-000000000001', '019AA000-0000-7000-8000-000000000002', 'Ada', 'short', 'Kurz', 'de', 10, 'Eins "und"' || char(10) || 'Zwei', 'abc', 'LearnHub', '2026-08-01 09:00:00', '2026-08-01 09:05:00', '2028-08-01 09:00:00');
                """);
            scope.ServiceProvider.GetRequiredService<Migrator>().Migrate();
        }

        var kept = app.Db(db => db.Certificates.Single(certificate => certificate.Number == "LH-OLD"));
        Assert.Equal(["Eins \"und\"", "Zwei"], kept.Modules.Select(module => module.Title));
        Assert.Equal(new DateOnly(2028, 8, 1), kept.ValidUntil);
        Assert.Equal(kept.Id, kept.SubjectId);
    }

    [Fact]
    public async Task Migrate_LockOfAKilledProcess_DoesNotWaitForIt()
    {
        LeaveALock();
        Assert.Equal(System.Net.HttpStatusCode.OK, (await Task.Run(() => app.Browser().GetAsync("/health/ready")).WaitAsync(Patience)).Status);
    }

    [Fact]
    public async Task Migrate_NothingPending_IgnoresALockThatLiesAbout()
    {
        await app.Browser().GetAsync("/health/ready");
        LeaveALock();
        await Task.Run(() =>
        {
            using var scope = app.Services.CreateScope();
            scope.ServiceProvider.GetRequiredService<Migrator>().Migrate();
        }).WaitAsync(Patience);
    }

    [Fact]
    public async Task Start_TwoProcessesAtOnce_BothServe()
    {
        await using var other = new TestApp { Settings = new Dictionary<string, string> { ["LearnHub:Data"] = app.DataFolder } };
        var pages = await Task.WhenAll(Task.Run(() => app.Browser().GetAsync("/health/ready")), Task.Run(() => other.Browser().GetAsync("/health/ready"))).WaitAsync(Patience);
        Assert.All(pages, page => Assert.Equal(System.Net.HttpStatusCode.OK, page.Status));
    }

    [Fact]
    public async Task Connections_AllOfThem_WaitForLocksAndKeepWhatWasCommitted()
    {
        await app.Browser().GetAsync("/health/ready");
        var scopes = Enumerable.Range(0, 4).Select(_ => app.Services.CreateScope()).ToArray();
        // Twice, as the pool hands the same connections out again.
        for (var round = 0; round < 2; round++)
        {
            var connections = scopes.Select(scope => scope.ServiceProvider.GetRequiredService<LearnHubDb>().Database).ToArray();
            Assert.All(connections, connection => connection.OpenConnection());
            Assert.All(connections, connection => Assert.Equal(
                ("10000", "wal", "2", "1"),
                (Pragma(connection, "busy_timeout"), Pragma(connection, "journal_mode"), Pragma(connection, "synchronous"), Pragma(connection, "foreign_keys"))));
            Assert.All(connections, connection => connection.CloseConnection());
        }

        Assert.All(scopes, scope => scope.Dispose());
    }

    private static string? Pragma(Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade database, string name)
    {
        using var command = database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return command.ExecuteScalar()?.ToString();
    }

    private void LeaveALock()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(app.DataFolder, "learnhub.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-08-20 10:00:00+00:00');
            """;
        command.ExecuteNonQuery();
    }
}
