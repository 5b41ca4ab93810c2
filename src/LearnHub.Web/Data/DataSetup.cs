using System.Data.Common;
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
        builder.Services.AddSingleton<Func<DbConnection>>(() => SqliteConnectionSettings.Open(connection.ToString()));
        builder.Services.AddScoped<Migrator>();
        builder.Services.AddDbContextPool<LearnHubDb>(options => options
            .UseSqlite(connection.ToString(), sqlite => sqlite.MigrationsAssembly(typeof(LearnHubDb).Assembly))
            .AddInterceptors(new SqliteConnectionSettings())
            .ConfigureWarnings(warnings => warnings.Ignore(
                RelationalEventId.MultipleCollectionIncludeWarning,
                // SQLite rebuilds a table to change it; that a kill in the middle does no harm is tested.
                RelationalEventId.NonTransactionalMigrationOperationWarning)));
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

    public static string FolderOf(WebApplicationBuilder builder) => builder.Configuration["LearnHub:Data"] is { Length: > 0 } set ? set
        : builder.Environment.IsDevelopment() ? Path.Combine(builder.Environment.ContentRootPath, "data")
        : throw new OperatorException("LearnHub:Data is not set. It is the folder of everything that must survive, such as /var/lib/learnhub.");

    private static X509Certificate2 ReadKeyCertificate(string file, string? password)
    {
        try
        {
            return X509CertificateLoader.LoadPkcs12FromFile(file, password);
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new OperatorException($"LearnHub:KeyCertificate: {file} cannot be read with LearnHub:KeyCertificatePassword ({unreadable.Message})", unreadable);
        }
    }
}
