using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LearnHub.Web.Platform;

namespace LearnHub.Web.Features.Certificates.Templates;

/// <summary>Everything that decides what certificates of one language look like: the template and what the configuration puts into it.</summary>
/// <param name="Template">The SVG with its placeholders.</param>
/// <param name="Logo">A picture as a <c>data:</c> address.</param>
public sealed partial record CertificateDesign(string Template, string? Logo, CertificateColours Colours, IReadOnlyList<Signatory> Signatories)
{
    private Func<object, string>? filling;

    /// <summary>Names it by what it is, so that the same design is kept once.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this, JsonSerializerOptions.Web)));

    /// <summary>The template with every placeholder filled; throws <see cref="InvalidDataException"/> when it is broken.</summary>
    public XDocument Fill(CertificateValues values)
    {
        // Two requests may compile it at once; either result will do.
        filling ??= TemplateEngine.Compile(Template);
        return XDocument.Parse(filling(values), LoadOptions.PreserveWhitespace);
    }

    public static bool IsColour(string text) => Colour().IsMatch(text);

    [GeneratedRegex(@"^#[0-9a-fA-F]{6}\z", RegexOptions.None, 1000)]
    private static partial Regex Colour();
}

/// <summary>What a template can show: one property a placeholder, empty where a certificate has nothing to say there.</summary>
public sealed record CertificateValues
{
    public required string Lang { get; init; }

    public required string Dir { get; init; }

    public required string Accent { get; init; }

    public required string Ink { get; init; }

    public required string Paper { get; init; }

    public required string Logo { get; init; }

    /// <summary>Something where there is no logo, so that a template can show what stands in for it.</summary>
    public required string NoLogo { get; init; }

    public required string Issuer { get; init; }

    public required string Heading { get; init; }

    public required string Confirms { get; init; }

    public required string Name { get; init; }

    public required string Completed { get; init; }

    public required string Course { get; init; }

    public required string ModulesHead { get; init; }

    public required string Modules { get; init; }

    public required string Scope { get; init; }

    public required string CompletedOn { get; init; }

    public required string IssuedOn { get; init; }

    public required string ValidUntil { get; init; }

    /// <summary>Something where it never expires.</summary>
    public required string Unlimited { get; init; }

    public required string NumberLabel { get; init; }

    public required string Number { get; init; }

    public required string VerifyAt { get; init; }

    public required string VerifyAddress { get; init; }

    public required string Signatory1 { get; init; }

    public required string Role1 { get; init; }

    public required string Signatory2 { get; init; }

    public required string Role2 { get; init; }
}
