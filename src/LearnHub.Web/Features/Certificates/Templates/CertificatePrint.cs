using System.Xml;
using LearnHub.Web.Platform;
using LearnHub.Web.Texts;

namespace LearnHub.Web.Features.Certificates.Templates;

/// <summary>What a certificate says, in the words of its language.</summary>
public sealed class CertificatePrint(InterfaceTexts texts, LocalTime local)
{
    // The sign stays with the module before it.
    private const string BetweenModules = "\u00A0· ";

    // Only whether it is empty counts.
    private const string Yes = "yes";

    public CertificateValues Values(Certificate certificate, string verifyAddress, CertificateDesign design)
    {
        var words = texts.For(certificate.Language);
        var (first, second) = (design.Signatories.ElementAtOrDefault(0), design.Signatories.ElementAtOrDefault(1));
        return new CertificateValues
        {
            Lang = words.Language.Tag,
            Dir = words.Language.Direction,
            Accent = design.Colours.Accent,
            Ink = design.Colours.Ink,
            Paper = design.Colours.Paper,
            Logo = design.Logo ?? "",
            NoLogo = design.Logo is null ? Yes : "",
            Issuer = Printable(certificate.Issuer),
            Heading = words.Print.Heading,
            Confirms = words.Print.Confirms,
            Name = Printable(certificate.HolderName),
            Completed = words.Print.Completed,
            Course = Printable(certificate.CourseTitle),
            ModulesHead = words.Print.Modules,
            Modules = Printable(string.Join(BetweenModules, certificate.Modules.Select(module => module.Title))),
            Scope = words.Print.Scope.For(certificate.Minutes),
            CompletedOn = words.Print.CompletedOn.With(local.Of(certificate.CompletedAt)),
            IssuedOn = words.Print.IssuedOn.With(local.Of(certificate.IssuedAt)),
            ValidUntil = certificate.ValidUntil is { } until ? words.Print.ValidUntil.With(until) : "",
            Unlimited = certificate.ValidUntil is null ? Yes : "",
            NumberLabel = words.Print.Number,
            Number = certificate.Number,
            VerifyAt = words.Print.VerifyAt,
            VerifyAddress = verifyAddress,
            Signatory1 = Printable(first?.Name ?? ""),
            Role1 = Printable(first?.Role ?? ""),
            Signatory2 = Printable(second?.Name ?? ""),
            Role2 = Printable(second?.Role ?? ""),
        };
    }

    // A letter that XML cannot hold would spoil the whole page; what turns the direction of others could make a name look like another.
    private static string Printable(string text) => string.Concat(text.EnumerateRunes()
        .Where(rune => rune.Value != 0xFFFD && (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)) && rune.Value is not ((>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)))
        .Select(rune => rune.Value is '\t' or '\n' or '\r' ? " " : rune.ToString()));
}
