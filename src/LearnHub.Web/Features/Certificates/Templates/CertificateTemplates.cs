using LearnHub.Content;
using LearnHub.Web.Data;
using LearnHub.Web.Platform.Drawing;
using LearnHub.Web.Texts;
using Microsoft.Extensions.Options;

namespace LearnHub.Web.Features.Certificates.Templates;

/// <summary>
/// The design of every language: the operator's template where there is a good one, otherwise the last good one, otherwise the one that comes with LearnHub.
/// Read at the start and when the service centre asks for it.
/// </summary>
public sealed class CertificateTemplates(
    IOptions<LearnHubOptions> options,
    DataFolder data,
    PageLayout layout,
    SampleCertificates samples,
    CertificatePrint print,
    SvgDrawing drawing,
    TimeProvider time,
    ILogger<CertificateTemplates> log)
{
    private const string Lock = "templates.lock";
    private const string HistoryLost = "The designs of earlier certificates cannot be read or kept";
    private static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "Features", "Certificates", "Templates", "certificate.svg");
    private volatile Reading? current;

    /// <summary>What is wrong with the operator's files, as they were when they were read last.</summary>
    public IReadOnlyList<Problem> Problems => Current.Problems;

    public DateTime ReadAt => Current.At;

    private Reading Current => current ?? throw new InvalidOperationException("The templates have not been read.");

    /// <summary>The design for what is issued now.</summary>
    public CertificateDesign InForce(string language) => Current.InForce[Languages.Find(language)?.Tag ?? Languages.Default.Tag];

    /// <summary>The design in which a certificate was issued.</summary>
    public CertificateDesign For(Certificate certificate) =>
        Current.History?.Find(certificate.Design) ?? Current.History?.At(Languages.Find(certificate.Language)?.Tag ?? Languages.Default.Tag, certificate.IssuedAt) ?? InForce(certificate.Language);

    public void Read()
    {
        // Several instances may share the folder.
        using var alone = data.Lock(Lock);
        var problems = new List<Problem>();
        var history = ReadHistory();
        var look = options.Value.Certificate;
        var (logo, logoProblems) = look.Logo is { } path ? Logo.Read(path) : (null, []);
        problems.AddRange(logoProblems);
        var inForce = new Dictionary<string, CertificateDesign>();
        foreach (var language in Languages.All.Select(language => language.Tag))
        {
            var last = history?.Last(language);
            var design = new CertificateDesign("", logoProblems.Count > 0 ? last?.Logo : logo, look.Colours, [.. look.Signatories]);
            inForce[language] = ReadOne(language, design, last, problems);
        }

        Keep(history, inForce);
        foreach (var problem in problems)
            log.LogError("A certificate template is refused, the last good one stays in force: {Problem}", problem.ToString());
        current = new Reading(inForce, history, [.. problems.Distinct()], time.GetUtcNow().UtcDateTime);
    }

    private CertificateDesign ReadOne(string language, CertificateDesign design, CertificateDesign? last, List<Problem> problems)
    {
        var own = OwnFileFor(language);
        if (own is not null)
        {
            var (read, found) = Tried(own, language, design, last);
            problems.AddRange(found);
            if (read is not null)
                return read;
        }

        // What comes with LearnHub was tried before it was shipped.
        return design with { Template = own is not null && last is not null ? last.Template : File.ReadAllText(Shipped) };
    }

    private string? OwnFileFor(string language) => options.Value.Templates is not { } folder
        ? null
        : new[] { $"certificate.{language}.svg", "certificate.svg" }.Select(name => Path.GetFullPath(Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    private (CertificateDesign? Design, IReadOnlyList<Problem> Problems) Tried(string file, string language, CertificateDesign design, CertificateDesign? last)
    {
        try
        {
            var read = design with { Template = File.ReadAllText(file) };
            // What is in force was tried when it came into force.
            if (last is not null && last.Hash() == read.Hash())
                return (read, []);
            var problems = TemplateCheck.OfTemplate(file, read.Template);
            if (problems.Count > 0)
                return (null, problems);
            var sample = samples.Of(language, SampleCertificates.Longest);
            TryToDraw(layout.LayOut(read.Fill(print.Values(sample, SampleCertificates.VerifyAddress, read)), SampleCertificates.VerifyAddress));
            return (read, []);
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or InvalidDataException or System.Xml.XmlException or ArgumentException)
        {
            return (null, [new Problem(file, (broken as System.Xml.XmlException)?.LineNumber ?? 1, 1, Severity.Error, "template-drawing", broken.Message)]);
        }
    }

    /// <summary>Draws it small, to see whether it can be drawn; throws <see cref="InvalidDataException"/> when not.</summary>
    private void TryToDraw(string svg)
    {
        if (drawing.IsAvailable)
            drawing.ToPng(svg, 112, 79);
    }

    private DesignHistory? ReadHistory()
    {
        try
        {
            return DesignHistory.Read(data);
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or System.Text.Json.JsonException)
        {
            log.LogError(broken, HistoryLost);
            return null;
        }
    }

    // A full disk is no reason to stand still: the designs are then in force for as long as this process runs.
    private void Keep(DesignHistory? history, Dictionary<string, CertificateDesign> inForce)
    {
        try
        {
            foreach (var (language, design) in inForce)
                history?.PutInForce(language, design, time.GetUtcNow().UtcDateTime);
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            log.LogError(broken, HistoryLost);
        }
    }

    private sealed record Reading(IReadOnlyDictionary<string, CertificateDesign> InForce, DesignHistory? History, IReadOnlyList<Problem> Problems, DateTime At);
}
