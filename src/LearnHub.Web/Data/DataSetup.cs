using LearnHub.Web.Data.Sqlite;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LearnHub.Web.Data;

public static class DataSetup
{
    public static void AddData(this WebApplicationBuilder builder)
    {
        var folder = new DataFolder(builder.Configuration["LearnHub:Data"] ?? Path.Combine(builder.Environment.ContentRootPath, "data"));
        var connection = new SqliteConnectionStringBuilder { DataSource = folder.Database, Cache = SqliteCacheMode.Private, Pooling = true };

        builder.Services.AddSingleton(folder);
        builder.Services.AddSingleton<WriteGate>();
        builder.Services.AddSingleton(new KeptConnections(() => SqliteConnectionSettings.Open(connection.ToString())));
        builder.Services.AddScoped<Migrator>();
        builder.Services.AddDbContextPool<LearnHubDb>(options => options
            .UseSqlite(connection.ToString(), sqlite => sqlite.MigrationsAssembly(typeof(LearnHubDb).Assembly))
            .AddInterceptors(new SqliteConnectionSettings())
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.MultipleCollectionIncludeWarning)));
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        builder.Services.AddDataProtection()
            .SetApplicationName("LearnHub")
            .PersistKeysToFileSystem(new DirectoryInfo(folder.Folder("keys")));
    }

    /// <summary>
    /// Runs <paramref name="work"/> again on fresh data when another request saved first (two clicks at once), so that the second sees what the first did.
    /// </summary>
    public static async Task<T> SettleAsync<T>(this LearnHubDb db, Func<Task<T>> work)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await work();
            }
            catch (DbUpdateException conflict) when (tries < 12 && IsConflict(conflict))
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private static bool IsConflict(DbUpdateException exception) =>
        exception is DbUpdateConcurrencyException || exception.InnerException is SqliteException { SqliteErrorCode: 19 };
}
