using LearnHub.Content;
using LearnHub.Web.Data;
using LearnHub.Web.Features.Courses;
using LearnHub.Web.Features.Learning;
using LearnHub.Web.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LearnHub.Web.Features.Certificates;

/// <summary>Issues a completed course's certificate, once; asked again, it gives the one that is there.</summary>
public sealed class CertificateIssuer(LearnHubDb db, CourseLibrary library, IOptions<LearnHubOptions> options, TimeProvider time)
{
    public Task<Certificate?> IssueAsync(Guid accountId, string courseId, string holderName, string language) => db.SettleAsync(async () =>
    {
        var enrolment = await db.Enrolments.FirstOrDefaultAsync(own => own.AccountId == accountId && own.CourseId == courseId && own.CompletedAt != null);
        if (enrolment is null)
            return null;
        if (await db.Certificates.FirstOrDefaultAsync(issued => issued.EnrolmentId == enrolment.Id) is { } known)
            return known;
        if (await library.VersionAsync(db, courseId, enrolment.CompletedHash!) is not { Certificate: { } terms } course)
            return null;
        var certificate = Fill(enrolment, course, terms, holderName, language);
        db.Certificates.Add(certificate);
        var person = await db.Users.SingleAsync(account => account.Id == accountId);
        person.PrintedName = holderName;
        db.AuditEntries.Add(AuditEntry.Of("certificate-issued", certificate.Number, accountId, certificate.IssuedAt));
        await db.SaveChangesAsync();
        return certificate;
    });

    private Certificate Fill(Enrolment enrolment, Course course, CertificateTerms terms, string holderName, string language)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return new Certificate
        {
            Number = CertificateNumber.New(),
            AccountId = enrolment.AccountId,
            EnrolmentId = enrolment.Id,
            HolderName = holderName,
            CourseId = course.Id,
            CourseTitle = course.Title.In(language),
            Language = language,
            Minutes = course.Minutes,
            ModuleTitles = string.Join('\n', course.Modules.Select(module => module.In(language).Title)),
            ContentHash = course.ContentHash,
            Issuer = options.Value.Operator,
            CompletedAt = enrolment.CompletedAt!.Value,
            IssuedAt = now,
            ExpiresAt = terms.ValidMonths is { } months ? enrolment.CompletedAt.Value.AddMonths(months) : null,
        };
    }
}
