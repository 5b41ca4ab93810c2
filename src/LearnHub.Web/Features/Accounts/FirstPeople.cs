using LearnHub.Web.Data;
using LearnHub.Web.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LearnHub.Web.Features.Accounts;

/// <summary>The people of the first start: in Development those of <c>seeds/</c>; elsewhere nobody, and a word on how to make the first admin.</summary>
public sealed class FirstPeople(
    LearnHubDb db, UserManager<Account> accounts, RoleManager<IdentityRole<Guid>> roles, IOptions<LearnHubOptions> options,
    IHostEnvironment environment, TimeProvider time, ILogger<FirstPeople> log)
{
    public async Task PrepareAsync()
    {
        foreach (var role in Roles.All)
        {
            if (!await roles.RoleExistsAsync(role))
            {
                Note("role-created", role);
                await roles.CreateAsync(new IdentityRole<Guid>(role) { Id = Guid.CreateVersion7() });
            }
        }

        if (environment.IsDevelopment())
            await SeedAsync();
        else if (!await HasAdminAsync())
            log.LogWarning("There is no admin yet. Make one: learnhub create-admin <e-mail or user name> (the password is read from the terminal)");
    }

    public async Task<IdentityResult> CreateAsync(string login, string? printedName, string? language, string password, params IEnumerable<string> inRoles)
    {
        if (LoginName.Parse(login) is not var (userName, email))
            return IdentityResult.Failed(new IdentityErrorDescriber().InvalidUserName(login));
        var account = Account.Named(userName, time.GetUtcNow().UtcDateTime);
        (account.Email, account.PrintedName, account.Language) = (email, printedName, language);
        var result = await accounts.CreateAsync(account, password);
        if (!result.Succeeded)
            return result;
        foreach (var role in inRoles)
            Note($"{role}-created", account.Id);
        return await accounts.AddToRolesAsync(account, inRoles);
    }

    private void Note(string action, object subject) => db.AuditEntries.Add(AuditEntry.Of(action, subject, actorId: null, time.GetUtcNow().UtcDateTime));

    private async Task SeedAsync()
    {
        foreach (var person in DemoPerson.ReadAll(options.Value.Seeds))
        {
            if (await accounts.FindByNameAsync(person.Login) is not null)
                continue;
            var result = await CreateAsync(person.Login, person.Name, person.Language, person.Password, person.Roles);
            if (!result.Succeeded)
                throw new InvalidDataException($"The demo person {person.Login} cannot be made: {string.Join(" ", result.Errors.Select(error => error.Code))}");
        }
    }

    private Task<bool> HasAdminAsync() =>
        (from member in db.UserRoles join role in db.Roles on member.RoleId equals role.Id where role.Name == Roles.Admin select member).AnyAsync();
}
