using LearnHub.Web.Data;
using LearnHub.Web.Features.Courses;
using LearnHub.Web.Platform;
using LearnHub.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Features.Certificates.Registry;

/// <summary>Writes the mails that tell learners in time that a certificate expires, once for each certificate.</summary>
public sealed class ReminderWriter(LearnHubDb db, CourseCatalogue catalogue, InterfaceTexts texts, PublicAddress address, LocalTime local, TimeProvider time)
{
    /// <summary>Days before a certificate's last day from which on its owner is reminded.</summary>
    public const int ReminderDays = 60;

    private const int AtOnce = 200;

    /// <returns>How many were written; it is to be called again until there are none.</returns>
    public Task<int> WriteAsync() => db.SettleAsync(async () =>
    {
        var (today, until) = (local.Today, local.Today.AddDays(ReminderDays));
        string[] offered = [.. catalogue.Current.Courses.Select(course => course.Id)];
        var due = await (
            from held in db.Certificates.InForce().Newest(db.Certificates)
            join person in db.Users on held.AccountId equals person.Id
            where held.ValidUntil >= today && held.ValidUntil <= until
                && person.Email != null && offered.Contains(held.CourseId)
                && !db.OutboxMails.Any(mail => mail.Key == "expiry:" + held.Number)
            orderby held.ValidUntil
            select new { held.Number, held.CourseId, held.CourseTitle, held.ValidUntil, held.Language, person.Email, Preferred = person.Language })
            .Take(AtOnce).ToListAsync();
        var now = time.GetUtcNow().UtcDateTime;
        foreach (var one in due)
        {
            var words = texts.For(one.Preferred ?? one.Language);
            db.OutboxMails.Add(new OutboxMail
            {
                Key = $"expiry:{one.Number}",
                To = one.Email!,
                Subject = words.Registry.ReminderSubject.With(one.ValidUntil),
                Body = words.Registry.ReminderBody.With(one.CourseTitle, one.ValidUntil, address.Of($"/courses/{one.CourseId}?{LanguageChoice.QueryKey}={words.Language.Tag}")),
                WrittenAt = now,
                DueAt = now,
            });
        }

        await db.SaveChangesAsync();
        return due.Count;
    });
}
