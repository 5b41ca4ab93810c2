namespace LearnHub.Web.Features.Learning;

/// <summary>Whether something that a person holds asks for taking a course again: a later feature says so, Learning only asks.</summary>
public interface IRenewals
{
    /// <summary>False too where the course is not completed, or is being taken again already.</summary>
    Task<bool> IsDueAsync(Guid accountId, string courseId);
}
