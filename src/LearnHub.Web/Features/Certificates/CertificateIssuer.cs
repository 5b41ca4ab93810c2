using System.Security.Cryptography;
using System.Text;
using LearnHub.Content;
using LearnHub.Web.Data;
using LearnHub.Web.Features.Courses;
using LearnHub.Web.Features.Learning;
using LearnHub.Web.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LearnHub.Web.Features.Certificates;

/// <summary>Issues a completed course's certificate, once; asked again, it gives the one that is there.</summary>
public sealed class CertificateIssuer(LearnHubDb db, CourseLibrary library, IOptions<LearnHubOptions> options, LocalTime local, TimeProvider time)
{
    public Task<Certificate?> IssueAsync(Guid accountId, string courseId, string holderName, string language) => db.SettleAsync(async () =>
    {
        var enrolment = await db.Enrolments.Include(own => own.Modules).FirstOrDefaultAsync(own => own.AccountId == accountId && own.CourseId == courseId && own.CompletedAt != null);
        if (enrolment is null)
            return null;
        if (await db.Certificates.OrderByDescending(issued => issued.Id)
                .FirstOrDefaultAsync(issued => issued.EnrolmentId == enrolment.Id && issued.CompletedAt == enrolment.CompletedAt) is { } known)
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
            Modules = [.. course.Modules.Select(module => Certified(module, enrolment, language))],
            ContentHash = course.ContentHash,
            Issuer = options.Value.Operator,
            CompletedAt = enrolment.CompletedAt!.Value,
            IssuedAt = now,
            ValidUntil = terms.ValidMonths is { } months ? local.DayOf(enrolment.CompletedAt.Value).AddMonths(months) : null,
        };
    }

    private CertifiedModule Certified(Module module, Enrolment enrolment, string language)
    {
        var text = module.In(language);
        var progress = enrolment.ProgressIn(module.Id);
        return new CertifiedModule(
            text.Title,
            module.Minutes,
            (progress?.PassedAt ?? progress?.ReadAt) is { } done ? local.DayOf(done) : null,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.Markdown))));
    }
}
