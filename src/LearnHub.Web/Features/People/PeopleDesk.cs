using LearnHub.Web.Data;
using LearnHub.Web.Features.Accounts;
using LearnHub.Web.Features.Courses;
using LearnHub.Web.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Features.People;

/// <summary>What the service centre does for a person, each with its audit entry in one save that two clicks at once cannot spoil.</summary>
public sealed class PeopleDesk(LearnHubDb db, UserManager<Account> accounts, CourseCatalogue catalogue, PublicAddress address, Viewer viewer, TimeProvider time)
{
    /// <summary>Keeps the person out until somebody unlocks.</summary>
    public Task<Deed> LockAsync(Guid id) => ChangeAsync(id, "account-locked", async person =>
    {
        if (person.IsLocked)
            return Deed.Nothing;
        if (id == viewer.AccountId)
            return Deed.Oneself;
        if (await IsLastAdminAsync(id))
            return Deed.LastAdmin;
        person.Lock();
        return Deed.Done;
    });

    /// <summary>Lets the person in again, also after too many wrong guesses.</summary>
    public Task<Deed> UnlockAsync(Guid id) => ChangeAsync(id, "account-unlocked", person =>
    {
        if (person.LockoutEnd is not { } until || until <= time.GetUtcNow())
            return Task.FromResult(Deed.Nothing);
        person.Unlock();
        return Task.FromResult(Deed.Done);
    });

    /// <summary>Gives the person exactly these roles. It takes effect when the sign-in cookie is checked the next time.</summary>
    public Task<Deed> SetRolesAsync(Guid id, IReadOnlyCollection<string> wanted) => ChangeAsync(
        id,
        "roles-changed",
        async person =>
        {
            var roles = await db.Roles.Where(role => Roles.All.Contains(role.Name!)).AsNoTracking().ToListAsync();
            var held = await db.UserRoles.Where(member => member.UserId == person.Id).ToListAsync();
            var taken = roles.Where(role => !wanted.Contains(role.Name!) && held.Exists(member => member.RoleId == role.Id)).ToArray();
            var given = roles.Where(role => wanted.Contains(role.Name!) && !held.Exists(member => member.RoleId == role.Id)).ToArray();
            if (taken.Length + given.Length == 0)
                return Deed.Nothing;
            if (taken.Any(role => role.Name == Roles.Admin))
            {
                if (id == viewer.AccountId)
                    return Deed.Oneself;
                if (await IsLastAdminAsync(id))
                    return Deed.LastAdmin;
            }

            db.UserRoles.RemoveRange(held.Where(member => taken.Any(role => role.Id == member.RoleId)));
            db.UserRoles.AddRange(given.Select(role => new IdentityUserRole<Guid> { UserId = person.Id, RoleId = role.Id }));
            return Deed.Done;
        },
        string.Join(',', Roles.All.Where(wanted.Contains)));

    /// <summary>Corrects what the person signs in with. Whoever is signed in with the old one, or got a link by it, is out.</summary>
    public Task<Deed> CorrectLoginAsync(Guid id, string userName, string? email) => ChangeAsync(id, "login-corrected", async person =>
    {
        if ((person.UserName, person.Email) == (userName, email))
            return Deed.Nothing;
        var normalized = accounts.NormalizeName(userName);
        if (await db.Users.AnyAsync(other => other.NormalizedUserName == normalized && other.Id != id))
            return Deed.LoginTaken;
        (person.UserName, person.NormalizedUserName) = (userName, normalized);
        (person.Email, person.NormalizedEmail) = (email, accounts.NormalizeEmail(email));
        person.EndSessions();
        return Deed.Done;
    });

    /// <summary>A link for a new password, to be handed over; null for somebody who is not found or locked.</summary>
    public async Task<string?> MakeLinkAsync(Guid id)
    {
        string? link = null;
        await ChangeAsync(id, "password-link-made", async person =>
        {
            if (person.IsLocked)
                return Deed.Nothing;
            var token = await accounts.GeneratePasswordResetTokenAsync(person);
            link = address.Of($"/account/reset-password{QueryString.Create("login", person.UserName!).Add("token", token)}");
            return Deed.Done;
        });
        return link;
    }

    /// <summary>Gives one more round of attempts at a quiz where all are used.</summary>
    public Task<Deed> GiveAttemptsAsync(Guid id, string courseId, string moduleId) => ChangeAsync(
        id,
        "attempts-given",
        async person =>
        {
            if (catalogue.Find(courseId) is not { } course || course.Module(moduleId) is not { } module)
                return Deed.NotFound;
            var enrolment = await db.Enrolments.Include(own => own.Modules).Include(own => own.Attempts.Where(attempt => attempt.ModuleId == moduleId))
                .FirstOrDefaultAsync(own => own.AccountId == person.Id && own.CourseId == courseId);
            if (enrolment is null)
                return Deed.NotFound;
            return enrolment.GiveAttempts(course, module) ? Deed.Done : Deed.Nothing;
        },
        $"{courseId}/{moduleId}");

    private Task<Deed> ChangeAsync(Guid id, string action, Func<Account, Task<Deed>> change, string? note = null) => db.SettleAsync(async () =>
    {
        if (await db.Users.Registered().FirstOrDefaultAsync(account => account.Id == id) is not { } person)
            return Deed.NotFound;
        var deed = await change(person);
        if (deed != Deed.Done)
            return deed;
        if (db.Entry(person).State == EntityState.Modified)
            person.ConcurrencyStamp = Guid.CreateVersion7().ToString("N");
        db.AuditEntries.Add(AuditEntry.Of(action, person.Id, viewer.AccountId, time.GetUtcNow().UtcDateTime, note));
        await db.SaveChangesAsync();
        return deed;
    });

    /// <summary>Whether nobody else could run LearnHub. Where somebody could, the role is marked as changed: two admins who take each other away at once meet there.</summary>
    private async Task<bool> IsLastAdminAsync(Guid id)
    {
        var role = await db.Roles.SingleAsync(one => one.Name == Roles.Admin);
        var admins = await db.Users.Where(account => db.UserRoles.Any(member => member.UserId == account.Id && member.RoleId == role.Id)).AsNoTracking().ToListAsync();
        if (!admins.Exists(admin => admin.Id == id))
            return false;
        role.ConcurrencyStamp = Guid.CreateVersion7().ToString("N");
        return !admins.Exists(admin => admin.Id != id && !admin.IsLocked);
    }
}

/// <summary>What became of something that the service centre wanted to do.</summary>
public enum Deed
{
    Done,

    /// <summary>It was so already.</summary>
    Nothing,

    NotFound,
    Oneself,
    LastAdmin,
    LoginTaken,
}
