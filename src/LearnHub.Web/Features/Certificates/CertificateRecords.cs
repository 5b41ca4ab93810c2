using LearnHub.Web.Data;
using LearnHub.Web.Features.Accounts;
using LearnHub.Web.Features.Certificates.Credentials;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Features.Certificates;

/// <summary>A person's certificates. They go with the account; badges that had been withdrawn stay on the public list, without a name.</summary>
public sealed class CertificateRecords(LearnHubDb db) : IPersonalRecords
{
    public string Name => "certificates";

    public async Task<PersonalRecords> ReadAsync(Guid accountId)
    {
        var own = await db.Certificates.AsNoTracking().Where(issued => issued.AccountId == accountId).OrderBy(issued => issued.Id).ToListAsync();
        return new PersonalRecords([.. own.Select(Entry)], [.. own.Select(certificate => certificate.Number)]);
    }

    public async Task ReleaseAsync(Guid accountId)
    {
        var own = await db.Certificates.Where(issued => issued.AccountId == accountId).ToListAsync();
        db.WithdrawnBadges.AddRange(own.Where(certificate => certificate.RevokedAt is not null || certificate.ReplacedBy is not null).Select(certificate => new WithdrawnBadge { Id = certificate.Id }));
        // Not left to the database's cascade: one that is revoked at this moment is then noticed, and everything looked at again.
        db.Certificates.RemoveRange(own);
    }

    private static object Entry(Certificate certificate) => new
    {
        certificate.Number,
        certificate.HolderName,
        certificate.CourseId,
        certificate.CourseTitle,
        certificate.Language,
        certificate.Minutes,
        certificate.Modules,
        CourseVersion = certificate.ContentHash,
        certificate.Issuer,
        certificate.CompletedAt,
        certificate.IssuedAt,
        certificate.ValidUntil,
        BadgeId = OpenBadges.IdOf(certificate),
        BadgeSubject = OpenBadges.SubjectOf(certificate),
        certificate.Replaces,
        certificate.ReplacedBy,
        certificate.RevokedAt,
        certificate.RevokedReason,
    };
}
