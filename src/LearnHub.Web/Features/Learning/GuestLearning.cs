using LearnHub.Web.Data;
using LearnHub.Web.Features.Accounts;
using LearnHub.Web.Features.Courses;
using LearnHub.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Features.Learning;

/// <summary>What a guest learned goes to the account that the person then signs in to; of two enrolments in one course the better of both stays.</summary>
public sealed class GuestLearning(LearnHubDb db, CourseCatalogue catalogue, UiTexts texts, TimeProvider time) : IGuestWork
{
    public async Task<IReadOnlyList<BegunHere>> ListAsync(Guid guestId)
    {
        var language = texts.Language.Tag;
        var courses = await db.Enrolments.Where(enrolment => enrolment.AccountId == guestId)
            .OrderByDescending(enrolment => enrolment.LastActivityAt).Select(enrolment => enrolment.CourseId).ToListAsync();
        return [.. courses.Select(id => catalogue.Find(id) is { } course
            ? new BegunHere(course.Title.In(language), course.Title.LanguageFor(language))
            : new BegunHere(id, language))];
    }

    public async Task MoveAsync(Guid guestId, Guid accountId)
    {
        var all = await db.Enrolments.Where(enrolment => enrolment.AccountId == guestId || enrolment.AccountId == accountId)
            .Include(enrolment => enrolment.Modules).Include(enrolment => enrolment.Attempts).AsSplitQuery().ToListAsync();
        foreach (var guests in all.Where(enrolment => enrolment.AccountId == guestId))
        {
            if (all.Find(enrolment => enrolment.AccountId == accountId && enrolment.CourseId == guests.CourseId) is { } own)
            {
                own.Absorb(guests, catalogue.Find(guests.CourseId), time.GetUtcNow().UtcDateTime);
                db.Enrolments.Remove(guests);
            }
            else
            {
                guests.MoveTo(accountId);
            }
        }
    }

    public IQueryable<Guid> ActiveSince(DateTime moment) => db.Enrolments.Where(enrolment => enrolment.LastActivityAt >= moment).Select(enrolment => enrolment.AccountId);
}
