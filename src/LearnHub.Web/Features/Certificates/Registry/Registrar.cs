using LearnHub.Web.Data;
using LearnHub.Web.Features.Certificates.Templates;
using LearnHub.Web.Features.Courses;
using LearnHub.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Features.Certificates.Registry;

/// <summary>What the service centre does to a certificate, each with its audit entry in one save that two clicks at once cannot spoil.</summary>
public sealed class Registrar(LearnHubDb db, CourseLibrary library, CertificateTemplates templates, Viewer viewer, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Takes it back for one of the reasons that everybody may read; the note stays in the history. What is replaced, or revoked already, stays as it is.</summary>
    public Task<bool> RevokeAsync(string number, string reason, string? note) => ChangeAsync(number, "certificate-revoked", RevocationReasons.InHistory(reason, note), certificate =>
    {
        if (!certificate.IsInForce)
            return false;
        certificate.Revoke(reason, Now);
        return true;
    });

    /// <summary>Undoes the revocation.</summary>
    public Task<bool> ReinstateAsync(string number) => ChangeAsync(number, "certificate-reinstated", null, certificate =>
    {
        if (certificate.RevokedAt is null)
            return false;
        certificate.Reinstate();
        return true;
    });

    /// <summary>Issues a certificate with the right name and language that names this one as replaced. Asked twice, it gives the first correction.</summary>
    public Task<(Correction Outcome, string? Number)> CorrectAsync(string number, string name, string language) => db.SettleAsync<(Correction, string?)>(async () =>
    {
        if (await db.Certificates.FirstOrDefaultAsync(issued => issued.Number == number) is not { } wrong)
            return (Correction.NotPossible, null);
        if (wrong.ReplacedBy is not null)
            return (Correction.Done, wrong.ReplacedBy);
        if (wrong.RevokedAt is not null)
            return (Correction.NotPossible, null);
        if (wrong.HolderName == name && wrong.Language == language)
            return (Correction.Same, null);
        if (await WordsAsync(wrong, language) is not var (title, modules))
            return (Correction.LanguageGone, null);
        var right = wrong.Correct(CertificateNumber.New(), name, language, title, modules, templates.InForce(language).Hash(), Now);
        db.Certificates.Add(right);
        var person = await db.Users.SingleAsync(account => account.Id == wrong.AccountId);
        // Otherwise the next certificate would be printed with the wrong name again.
        if (person.PrintedName == wrong.HolderName)
            person.PrintedName = name;
        db.AuditEntries.Add(AuditEntry.Of("certificate-corrected", wrong.Number, viewer.AccountId, Now, right.Number));
        db.AuditEntries.Add(AuditEntry.Of("certificate-issued", right.Number, viewer.AccountId, Now));
        await db.SaveChangesAsync();
        return (Correction.Done, right.Number);
    });

    private Task<bool> ChangeAsync(string number, string action, string? note, Func<Certificate, bool> change) => db.SettleAsync(async () =>
    {
        if (await db.Certificates.FirstOrDefaultAsync(issued => issued.Number == number) is not { } certificate || !change(certificate))
            return false;
        db.AuditEntries.Add(AuditEntry.Of(action, number, viewer.AccountId, Now, note));
        await db.SaveChangesAsync();
        return true;
    });

    /// <summary>Title and modules in that language, from the version of the course that was completed; null when it is not kept here.</summary>
    private async Task<(string Title, IReadOnlyList<CertifiedModule> Modules)?> WordsAsync(Certificate wrong, string language)
    {
        if (language == wrong.Language)
            return (wrong.CourseTitle, wrong.Modules);
        if (await library.VersionAsync(db, wrong.CourseId, wrong.ContentHash) is not { } course)
            return null;
        return (course.Title.In(language),
            [.. course.Modules.Select((module, index) => CertifiedModule.Of(module, language, wrong.Modules.ElementAtOrDefault(index)?.DoneOn))]);
    }
}

/// <summary>What became of a correction.</summary>
public enum Correction
{
    Done,
    Same,
    LanguageGone,
    NotPossible,
}
