using System.IO.Compression;
using System.Text;
using LearnHub.Web.Data;
using LearnHub.Web.Features.Certificates.Credentials;
using LearnHub.Web.Platform;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;

namespace LearnHub.Web.Features.Certificates.Registry;

/// <summary>A course's certificates that are valid today as one ZIP, drawn and sent one by one: it takes no more memory for a thousand than for one.</summary>
public sealed class CertificateArchive(LearnHubDb db, CertificateDrawing drawing, DrawingQueue queue, CertificateFinish finish, PublicAddress address, LocalTime local)
{
    private const int LoadedAtOnce = 50;
    private const int MostLettersOfName = 60;

    public async Task<IResult> GetAsync(string course, HttpResponse response)
    {
        var today = local.Today;
        var ids = await db.Certificates.InForce()
            .Where(issued => issued.CourseId == course && (issued.ValidUntil == null || issued.ValidUntil >= today))
            .OrderBy(issued => issued.Id).Select(issued => issued.Id).ToListAsync();
        return ids.Count == 0 ? Results.NotFound() : Results.Stream(body => WriteAsync(body, ids, response.HttpContext.Features), "application/zip", $"{course}.zip");
    }

    public static string FileName(Certificate certificate, string ending)
    {
        var name = new StringBuilder();
        foreach (var rune in certificate.HolderName.EnumerateRunes().TakeWhile(_ => name.Length < MostLettersOfName))
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark)
                name.Append(rune);
            else if (name.Length > 0 && name[^1] != '-')
                name.Append('-');
        }

        return $"{certificate.Number} {name.ToString().Trim('-')}.{ending}";
    }

    private async Task WriteAsync(Stream body, IReadOnlyList<Guid> ids, IFeatureCollection features)
    {
        // The archive writes its headers and its directory synchronously, a few bytes each; the certificates themselves do not.
        if (features.Get<IHttpBodyControlFeature>() is { } control)
            control.AllowSynchronousIO = true;
        var ending = drawing.CanDraw ? "pdf" : "svg";
        await using var zip = await ZipArchive.CreateAsync(body, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null);
        foreach (var some in ids.Chunk(LoadedAtOnce))
        {
            foreach (var certificate in await db.Certificates.AsNoTracking().Where(issued => some.Contains(issued.Id)).OrderBy(issued => issued.Id).ToListAsync())
            {
                var drawn = await queue.OneOfManyAsync(ending, certificate, address.VerifyAddress(certificate));
                await using var file = await zip.CreateEntry(FileName(certificate, ending), CompressionLevel.Fastest).OpenAsync();
                await file.WriteAsync(finish.Finish(certificate, ending, drawn));
            }
        }
    }
}
