using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
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
        var folder = new DataFolder(FolderOf(builder));
        var connection = new SqliteConnectionStringBuilder { DataSource = folder.Database, Cache = SqliteCacheMode.Private, Pooling = true };

        builder.Services.AddSingleton(folder);
        builder.Services.AddSingleton<FolderInUse>();
        builder.Services.AddSingleton<WriteGate>();
        builder.Services.AddSingleton(new KeptConnections(() => SqliteConnectionSettings.Open(connection.ToString())));
        builder.Services.AddScoped<Migrator>();
        builder.Services.AddDbContextPool<LearnHubDb>(options => options
            .UseSqlite(connection.ToString(), sqlite => sqlite.MigrationsAssembly(typeof(LearnHubDb).Assembly))
            .AddInterceptors(new SqliteConnectionSettings())
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.MultipleCollectionIncludeWarning)));
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        var protection = builder.Services.AddDataProtection()
            .SetApplicationName("LearnHub")
            .PersistKeysToFileSystem(new DirectoryInfo(folder.Folder("keys")));
        if (builder.Configuration["LearnHub:KeyCertificate"] is { Length: > 0 } file)
        {
            var certificate = ReadKeyCertificate(file, builder.Configuration["LearnHub:KeyCertificatePassword"]);
            protection.ProtectKeysWithCertificate(certificate).UnprotectKeysWithAnyCertificate(certificate);
        }
    }

    public static string FolderOf(WebApplicationBuilder builder) =>
        builder.Configuration["LearnHub:Data"] ?? Path.Combine(builder.Environment.ContentRootPath, "data");

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

    private static X509Certificate2 ReadKeyCertificate(string file, string? password)
    {
        try
        {
            return X509CertificateLoader.LoadPkcs12FromFile(file, password);
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException($"LearnHub:KeyCertificate: {file} cannot be read with LearnHub:KeyCertificatePassword ({unreadable.Message})", unreadable);
        }
    }
    /// <summary>Whether the disk (or the size that the database may have) was full: what was to be saved was then rolled back as a whole.</summary>
    public static bool IsFull(Exception? exception) =>
        exception is not null && (exception is SqliteException { SqliteErrorCode: 13 } || IsFull(exception.InnerException));

    private static bool IsConflict(DbUpdateException exception) =>
        exception is DbUpdateConcurrencyException || exception.InnerException is SqliteException { SqliteErrorCode: 19 };
}
