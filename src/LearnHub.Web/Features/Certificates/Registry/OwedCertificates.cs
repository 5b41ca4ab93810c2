using LearnHub.Content;
using LearnHub.Web.Data;

namespace LearnHub.Web.Features.Certificates.Registry;

/// <summary>Completions that have no certificate yet. Guests are not among them: without an account nobody could find it again.</summary>
public sealed class OwedCertificates(LearnHubDb db)
{
    public IQueryable<Owed> InAny(IEnumerable<Course> courses) => courses.Select(In).Aggregate((owed, more) => owed.Concat(more));

    public IQueryable<Owed> In(Course course)
    {
        var refresher = course.Certificate?.Refresher;
        return from own in db.Enrolments
               join person in db.Users on own.AccountId equals person.Id
               where own.CourseId == course.Id && own.CompletedAt != null && !person.IsGuest
               let again = db.Enrolments.Where(other => other.AccountId == own.AccountId && other.CourseId == refresher && other.CompletedAt > own.CompletedAt)
                   .Select(other => other.CompletedAt).FirstOrDefault()
               where !db.Certificates.Any(issued => issued.EnrolmentId == own.Id && issued.CompletedAt >= (again ?? own.CompletedAt))
               select new Owed { CourseId = own.CourseId, AccountId = own.AccountId, Login = person.UserName!, Name = person.PrintedName, Language = person.Language, Email = person.Email };
    }
}

/// <summary>Somebody whose completion has no certificate yet.</summary>
public sealed record Owed
{
    public required string CourseId { get; init; }

    public required Guid AccountId { get; init; }

    public required string Login { get; init; }

    /// <summary>The name for printing; null when the person never gave one.</summary>
    public required string? Name { get; init; }

    public required string? Language { get; init; }

    public required string? Email { get; init; }
}
