using System.Collections.Immutable;
using LearnHub.Content;
using LearnHub.Web.Data;
using LearnHub.Web.Features.Courses;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Features.Learning;

/// <summary>Which of the courses that a course asks for somebody has not completed yet.</summary>
public static class Requirements
{
    public static async Task<ImmutableArray<Course>> MissingAsync(LearnHubDb db, CourseCatalogue catalogue, Course course, Guid? accountId)
    {
        // A required course that is no longer offered cannot be asked of anybody.
        var required = course.Requires.Select(catalogue.Find).OfType<Course>().ToArray();
        if (required.Length == 0)
            return [];
        var ids = required.Select(other => other.Id).ToArray();
        var completed = await db.Enrolments
            .Where(enrolment => enrolment.AccountId == accountId && enrolment.CompletedAt != null && ids.Contains(enrolment.CourseId))
            .Select(enrolment => enrolment.CourseId).ToListAsync();
        return [.. required.Where(other => !completed.Contains(other.Id))];
    }
}
