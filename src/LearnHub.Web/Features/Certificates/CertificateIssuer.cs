using LearnHub.Content;
using LearnHub.Web.Data;
using LearnHub.Web.Features.Certificates.Templates;
using LearnHub.Web.Features.Courses;
using LearnHub.Web.Features.Learning;
using LearnHub.Web.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LearnHub.Web.Features.Certificates;

/// <summary>Issues a completed course's certificate, once for each completion; asked again, it gives the one that is there.</summary>
public sealed class CertificateIssuer(
    LearnHubDb db, CourseCatalogue catalogue, CourseLibrary library, CertificateTemplates templates, IOptions<LearnHubOptions> options, LocalTime local, TimeProvider time)
{
    public Task<Certificate?> IssueAsync(Guid accountId, string courseId, string holderName, string language) => db.SettleAsync(async () =>
    {
        if (await AddAsync(accountId, courseId, holderName, language, accountId) is not var (certificate, isNew))
            return null;
        if (!isNew)
            return certificate;
        var person = await db.Users.SingleAsync(account => account.Id == accountId);
        person.PrintedName = holderName;
        await db.SaveChangesAsync();
        return certificate;
    });

    /// <summary>Puts the certificate and its audit entry beside what the caller saves; null when there is nothing to certify.</summary>
    public async Task<(Certificate Certificate, bool IsNew)?> AddAsync(Guid accountId, string courseId, string holderName, string language, Guid actorId)
    {
        if (await CompletionAsync(accountId, courseId) is not { } completion)
            return null;
        if (await KnownAsync(completion) is { } known)
            return (known, false);
        if (await CourseOfAsync(completion) is not { Certificate: { } terms } course)
            return null;
        var certificate = Fill(completion, course, terms, holderName, language);
        db.Certificates.Add(certificate);
        db.AuditEntries.Add(AuditEntry.Of("certificate-issued", certificate.Number, actorId, certificate.IssuedAt));
        return (certificate, true);
    }

    /// <summary>What somebody's certificate of a course stands on, or null: the course's completion, or a later one of its refresher.</summary>
    public async Task<Completion?> CompletionAsync(Guid accountId, string courseId)
    {
        var enrolment = await db.Enrolments.Include(own => own.Modules)
            .FirstOrDefaultAsync(own => own.AccountId == accountId && own.CourseId == courseId && own.CompletedAt != null);
        if (enrolment is null)
            return null;
        var again = catalogue.Find(courseId)?.Certificate?.Refresher is { } refresher
            ? await db.Enrolments.Where(own => own.AccountId == accountId && own.CourseId == refresher && own.CompletedAt > enrolment.CompletedAt)
                .Select(own => own.CompletedAt).FirstOrDefaultAsync()
            : null;
        return new Completion(enrolment, again ?? enrolment.CompletedAt!.Value);
    }

    /// <summary>The certificate of that completion, the correction where there is one; null when none was issued.</summary>
    public Task<Certificate?> KnownAsync(Completion completion) =>
        db.Certificates.OrderByDescending(issued => issued.Id)
            .FirstOrDefaultAsync(issued => issued.EnrolmentId == completion.Enrolment.Id && issued.CompletedAt == completion.At);

    /// <summary>The version of the course that was completed, which its certificate names; null when it is not kept here.</summary>
    public Task<Course?> CourseOfAsync(Completion completion) => library.VersionAsync(db, completion.Enrolment.CourseId, completion.Enrolment.CompletedHash!);

    private Certificate Fill(Completion completion, Course course, CertificateTerms terms, string holderName, string language)
    {
        var enrolment = completion.Enrolment;
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
            Modules = [.. course.Modules.Select(module => CertifiedModule.Of(module, language, DoneOn(enrolment.ProgressIn(module.Id))))],
            ContentHash = course.ContentHash,
            Issuer = options.Value.Operator,
            CompletedAt = completion.At,
            IssuedAt = time.GetUtcNow().UtcDateTime,
            Design = templates.InForce(language).Hash(),
            ValidUntil = terms.ValidMonths is { } months ? local.DayOf(completion.At).AddMonths(months) : null,
        };
    }

    private DateOnly? DoneOn(ModuleProgress? progress) => (progress?.PassedAt ?? progress?.ReadAt) is { } done ? local.DayOf(done) : null;
}

/// <summary>The moment that a certificate certifies, and the enrolment in the course that it names.</summary>
public sealed record Completion(Enrolment Enrolment, DateTime At);
