using System.Text.Encodings.Web;
using System.Text.Json;
using LearnHub.Web.Data;
using LearnHub.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Features.Accounts;

/// <summary>Everything that LearnHub keeps about a person: as one file that programs and people can read, and as one deletion.</summary>
public sealed class PersonalData(LearnHubDb db, IEnumerable<IPersonalRecords> features, TimeProvider time)
{
    public const string FileName = "learnhub-data.json";
    public const string ContentType = "application/json; charset=utf-8";

    private const string Deleted = "person-deleted";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>The file for the person; null when there is no such account. What belongs to the sign-in alone (the password's hash, stamps) is not in it.</summary>
    public async Task<byte[]?> ExportAsync(Guid accountId)
    {
        if (await db.Users.AsNoTracking().FirstOrDefaultAsync(account => account.Id == accountId) is not { } person)
            return null;
        var ids = new List<string> { accountId.ToString() };
        var file = new Dictionary<string, object> { ["exportedAt"] = Now, ["account"] = await AccountOfAsync(person) };
        foreach (var feature in features)
        {
            var records = await feature.ReadAsync(accountId);
            file[feature.Name] = records.Entries;
            ids.AddRange(records.Ids);
        }

        file["mails"] = await MailsTo(person, ids).AsNoTracking().OrderBy(mail => mail.Id)
            .Select(mail => new { mail.Key, mail.To, mail.Subject, mail.Body, mail.WrittenAt, mail.SentAt, mail.Failures }).ToListAsync();
        file["log"] = await LogAsync(accountId, ids);
        return JsonSerializer.SerializeToUtf8Bytes(file, Format);
    }

    /// <summary>Deletes the account with all that belongs to it, in one save; asked twice, the second time finds nothing.</summary>
    public Task<Deletion> DeleteAsync(Guid accountId, Guid actorId) => db.SettleAsync(async () =>
    {
        if (await db.Users.FirstOrDefaultAsync(account => account.Id == accountId) is not { } person)
            return Deletion.NobodyThere;
        if (!await LeavesAnAdminAsync(accountId))
            return Deletion.LastAdmin;
        var ids = new List<string> { accountId.ToString() };
        foreach (var feature in features)
        {
            ids.AddRange((await feature.ReadAsync(accountId)).Ids);
            await feature.ReleaseAsync(accountId);
        }

        db.OutboxMails.RemoveRange(await MailsTo(person, ids).ToListAsync());
        foreach (var entry in await db.AuditEntries.Where(entry => ids.Contains(entry.Subject) && entry.Note != null).ToListAsync())
            entry.ForgetNote();
        db.Users.Remove(person);
        db.AuditEntries.Add(AuditEntry.Of(Deleted, accountId, actorId, Now));
        await db.SaveChangesAsync();
        return Deletion.Done;
    });

    /// <summary>Whether there was such a person, and is no longer.</summary>
    public Task<bool> WasDeletedAsync(Guid accountId)
    {
        var subject = accountId.ToString();
        return db.AuditEntries.AnyAsync(entry => entry.Subject == subject && entry.Action == Deleted);
    }

    private async Task<object> AccountOfAsync(Account person) => new
    {
        person.Id,
        person.UserName,
        person.Email,
        person.PrintedName,
        person.Language,
        person.IsGuest,
        person.CreatedAt,
        LockedUntil = person.LockoutEnd,
        FailedSignIns = person.AccessFailedCount,
        Roles = await (from member in db.UserRoles join role in db.Roles on member.RoleId equals role.Id where member.UserId == person.Id select role.Name).ToListAsync(),
    };

    /// <summary>By address while they wait; those that were sent have no address any more, but their key names what they were about.</summary>
    private IQueryable<OutboxMail> MailsTo(Account person, IReadOnlyList<string> ids) =>
        db.OutboxMails.Where(mail => (mail.To != "" && mail.To == person.Email) || ids.Any(id => mail.Key.Contains(id)));

    /// <summary>What is noted about the person in full. Of what the person did to others only what and when: the rest is the others'.</summary>
    private async Task<IReadOnlyList<object>> LogAsync(Guid accountId, List<string> ids)
    {
        var entries = await db.AuditEntries.AsNoTracking().Where(entry => entry.ActorId == accountId || ids.Contains(entry.Subject)).OrderBy(entry => entry.Id).ToListAsync();
        return
        [
            .. entries.Select(entry => ids.Contains(entry.Subject)
                ? new LogLine(entry.At, entry.Action, entry.ActorId is null ? "system" : entry.ActorId == accountId ? "self" : "other", entry.Subject, entry.Note)
                : new LogLine(entry.At, entry.Action, "self", null, null)),
        ];
    }

    private async Task<bool> LeavesAnAdminAsync(Guid accountId)
    {
        var role = await db.Roles.FirstOrDefaultAsync(role => role.Name == Roles.Admin && db.UserRoles.Any(member => member.RoleId == role.Id && member.UserId == accountId));
        if (role is null)
            return true;
        if (!await db.UserRoles.AnyAsync(member => member.RoleId == role.Id && member.UserId != accountId))
            return false;
        // Two admins who are deleted at once would each find the other: now the second save finds the role changed, and looks again.
        role.ConcurrencyStamp = Guid.CreateVersion7().ToString();
        return true;
    }

    private sealed record LogLine(DateTime At, string Action, string By, string? Subject, string? Note);
}

/// <summary>What became of a deletion.</summary>
public enum Deletion
{
    Done,
    NobodyThere,
    LastAdmin,
}
