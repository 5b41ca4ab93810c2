using System.ComponentModel.DataAnnotations;

namespace LearnHub.Web;

/// <summary>What an operator sets, section <c>LearnHub</c> of the configuration.</summary>
public sealed class LearnHubOptions : IValidatableObject
{
    /// <summary>Folder of the courses; absolute, or relative to the working directory.</summary>
    [Required]
    public string Courses { get; set; } = "courses";

    /// <summary>Folder of the demo people, loaded in Development only.</summary>
    public string Seeds { get; set; } = "seeds";

    /// <summary>Folder of the operator's statutory pages (<c>imprint.de.md</c> …); null for the texts that come with LearnHub.</summary>
    public string? Pages { get; set; }

    /// <summary>Folder of the operator's own certificate templates (<c>certificate.de.svg</c>, <c>certificate.svg</c> …); null for the one that comes with LearnHub.</summary>
    public string? Templates { get; set; }

    /// <summary>What the certificates look like.</summary>
    public CertificateLook Certificate { get; set; } = new();

    /// <summary>Region whose figures and contacts apply: a file in <c>courses/regions</c>.</summary>
    public string? Region { get; set; } = "mittelsachsen";

    /// <summary>Who runs this LearnHub and issues its certificates.</summary>
    [Required]
    public string Operator { get; set; } = "LearnHub";

    /// <summary>Where people reach it, such as <c>https://lernen.example.org</c>: in mails, on certificates, in badges. Null, in Development only: taken from the request.</summary>
    public string? PublicAddress { get; set; }

    /// <summary>IANA name of the time zone in which days begin.</summary>
    [Required]
    public string TimeZone { get; set; } = "Europe/Berlin";

    /// <summary>Whether people reach it over HTTPS; cookies then carry the <c>__Host-</c> prefix. Off only for development.</summary>
    public bool Https { get; set; } = true;

    /// <summary>Addresses (CIDR) of the proxies in front of it, whose forwarded headers are believed.</summary>
    public IReadOnlyList<string> TrustedProxies { get; set; } = [];

    public TimeZoneInfo FindZone() => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Directory.Exists(Courses))
            yield return new($"LearnHub:Courses: there is no folder {Path.GetFullPath(Courses)}.");
        foreach (var (name, folder) in ((string, string?)[])[("Pages", Pages), ("Templates", Templates)])
        {
            if (folder is { Length: > 0 } && !Directory.Exists(folder))
                yield return new($"LearnHub:{name}: there is no folder {Path.GetFullPath(folder)}.");
        }

        if (Certificate.Logo is { Length: > 0 } logo && !File.Exists(logo))
            yield return new($"LearnHub:Certificate:Logo: there is no file {Path.GetFullPath(logo)}.");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
            yield return new($"LearnHub:TimeZone: this machine knows no time zone '{TimeZone}'. Names are such as Europe/Berlin.");
        if (!string.IsNullOrEmpty(PublicAddress) && !(Uri.TryCreate(PublicAddress, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Query.Length + address.Fragment.Length == 0))
            yield return new($"LearnHub:PublicAddress: '{PublicAddress}' is no address. Addresses are such as https://lernen.example.org.");
        foreach (var proxy in TrustedProxies.Where(proxy => !System.Net.IPNetwork.TryParse(proxy, out _)))
            yield return new($"LearnHub:TrustedProxies: '{proxy}' is no network. Networks are such as 10.0.0.0/8; one machine is 10.0.0.1/32.");
    }
}

/// <summary>What an operator sets about the look of certificates, section <c>LearnHub:Certificate</c>.</summary>
public sealed class CertificateLook
{
    /// <summary>An SVG, PNG or JPEG file; null for LearnHub's own emblem.</summary>
    public string? Logo { get; set; }

    public CertificateColours Colours { get; set; } = new();

    /// <summary>Who signs, from left to right: two at most.</summary>
    public IReadOnlyList<Signatory> Signatories { get; set; } = [];
}

/// <summary>Colours as <c>#rrggbb</c>.</summary>
public sealed record CertificateColours
{
    public string Accent { get; init; } = "#0b5a5e";

    public string Ink { get; init; } = "#23282a";

    public string Paper { get; init; } = "#fffdf8";
}

public sealed record Signatory
{
    public string Name { get; init; } = "";

    public string Role { get; init; } = "";
}
