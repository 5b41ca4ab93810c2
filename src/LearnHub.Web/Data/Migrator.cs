using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Data;

/// <summary>Brings the database to the shape this version needs, when and only when something is pending.</summary>
public sealed class Migrator(LearnHubDb db, DataFolder folder, ILogger<Migrator> log)
{
    public void Migrate()
    {
        using var alone = folder.Lock("migrate.lock");
        if (NewerThanThis(db) is { } migration)
            throw new OperatorException($"The database in {folder.Path} was brought up to date by a newer LearnHub (it knows {migration}). Start that version, or restore a backup of before. Nothing was changed.");
        var pending = db.Database.GetPendingMigrations().ToArray();
        if (pending.Length == 0)
            return;
        // A process that was killed while migrating leaves EF's lock row behind, and Migrate() would wait for it for good (dotnet/efcore#38958).
        // The file lock says that no other process is migrating, so the row is stale.
        db.Database.OpenConnection();
        if (db.Database.SqlQueryRaw<int>("SELECT count(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").Single() > 0)
            db.Database.ExecuteSqlRaw("DELETE FROM __EFMigrationsLock");
        db.Database.Migrate();
        log.LogInformation("Migrated the database: {Migrations}", string.Join(", ", pending));
    }

    /// <summary>The last migration in a database that this version does not know; null when it knows all of them.</summary>
    public static string? NewerThanThis(LearnHubDb db) => db.Database.GetAppliedMigrations().Except(db.Database.GetMigrations(), StringComparer.Ordinal).LastOrDefault();
}
