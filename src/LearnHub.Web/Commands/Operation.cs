using LearnHub.Web.Data;
using LearnHub.Web.Features;
using LearnHub.Web.Features.Accounts;
using LearnHub.Web.Features.Certificates.Credentials;
using LearnHub.Web.Platform;

namespace LearnHub.Web.Commands;

/// <summary>Verbs of an operator that need the data folder.</summary>
public static class Operation
{
    public static Task<int> MigrateAsync() => InScopeAsync(services =>
    {
        services.GetRequiredService<Migrator>().Migrate();
        return Task.FromResult(0);
    });

    public static Task<int> CreateAdminAsync(string login) => InScopeAsync(async services =>
    {
        services.GetRequiredService<Migrator>().Migrate();
        var people = services.GetRequiredService<FirstPeople>();
        await people.PrepareAsync();
        var result = await people.CreateAsync(login, printedName: null, language: null, ReadPassword(), Roles.Admin);
        Console.WriteLine(result.Succeeded
            ? $"{login} can sign in and run LearnHub."
            : $"Not made: {string.Join(", ", result.Errors.Select(error => error.Code))}");
        return result.Succeeded ? 0 : 1;
    });

    public static Task<int> RotateSigningKeyAsync() => InScopeAsync(async services =>
    {
        services.GetRequiredService<Migrator>().Migrate();
        var key = services.GetRequiredService<SigningKeys>().Rotate();
        var db = services.GetRequiredService<LearnHubDb>();
        db.AuditEntries.Add(AuditEntry.Of("signing-key-rotated", key.Id, actorId: null, services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync();
        Console.WriteLine($"Credentials are signed with key {key.Id} from now on. Older keys stay, for what they signed.");
        return 0;
    });

    private static async Task<int> InScopeAsync(Func<IServiceProvider, Task<int>> work)
    {
        var builder = Hosting.CreateBuilder();
        // What a verb has to say it prints itself.
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.AddData();
        builder.AddPlatform();
        builder.AddFeatures();
        await using var app = builder.Build();
        using var scope = app.Services.CreateScope();
        return await work(scope.ServiceProvider);
    }

    /// <summary>Not from the arguments, which other users of the machine can see; without a terminal from standard input.</summary>
    private static string ReadPassword()
    {
        if (Console.IsInputRedirected)
            return Console.ReadLine() ?? "";
        Console.Write($"Password (at least {PasswordRules.MinLength} characters): ");
        var password = new System.Text.StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
                password.Length = Math.Max(0, password.Length - 1);
            else
                password.Append(key.KeyChar);
        }

        Console.WriteLine();
        return password.ToString();
    }
}
