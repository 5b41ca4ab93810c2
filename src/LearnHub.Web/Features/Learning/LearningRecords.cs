using LearnHub.Web.Data;
using LearnHub.Web.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Features.Learning;

/// <summary>What a person learned: courses, modules, attempts with their answers.</summary>
public sealed class LearningRecords(LearnHubDb db) : IPersonalRecords
{
    public string Name => "enrolments";

    public async Task<PersonalRecords> ReadAsync(Guid accountId)
    {
        var own = await db.Enrolments.AsNoTracking().Where(enrolment => enrolment.AccountId == accountId).OrderBy(enrolment => enrolment.Id)
            .Include(enrolment => enrolment.Modules).Include(enrolment => enrolment.Attempts).AsSplitQuery().ToListAsync();
        return new PersonalRecords(
            [.. own.Select(Entry)],
            [.. own.Select(enrolment => enrolment.Id).Concat(own.SelectMany(enrolment => enrolment.Attempts).Select(attempt => attempt.Id)).Select(id => id.ToString())]);
    }

    /// <summary>The database deletes enrolments with their account, and nothing of them has to stay.</summary>
    public Task ReleaseAsync(Guid accountId) => Task.CompletedTask;

    private static object Entry(Enrolment enrolment) => new
    {
        enrolment.Id,
        enrolment.CourseId,
        enrolment.StartedAt,
        enrolment.LastModuleId,
        enrolment.LastActivityAt,
        enrolment.CompletedAt,
        CompletedCourseVersion = enrolment.CompletedHash,
        TakenAgainSince = enrolment.AgainSince,
        Modules = enrolment.Modules.Select(module => new { module.ModuleId, module.ReadAt, module.PassedAt, module.BestPercent, module.MoreAttempts }),
        Attempts = enrolment.Attempts.OrderBy(attempt => attempt.Id).Select(attempt => new
        {
            attempt.Id,
            attempt.ModuleId,
            CourseVersion = attempt.ContentHash,
            attempt.StartedAt,
            attempt.SubmittedAt,
            Answers = attempt.Answers.ToDictionary(pair => pair.Key, pair => pair.Value.Values),
            attempt.Right,
            attempt.Asked,
            attempt.Percent,
            attempt.Passed,
        }),
    };
}
