namespace LearnHub.Web.Features.Certificates.Credentials;

/// <summary>The last step before a drawn certificate is handed out: pictures carry the badge, every file its seal.</summary>
public sealed class CertificateFinish(OpenBadges badges, Seals seals)
{
    public byte[] Finish(Certificate certificate, string ending, byte[] drawn) => ending switch
    {
        "pdf" => seals.Put(SealForm.Pdf, drawn, certificate.Number),
        "png" => seals.Put(SealForm.Png, Baking.IntoPng(drawn, badges.Jwt(certificate)), certificate.Number),
        _ => seals.Put(SealForm.Svg, Baking.IntoSvg(drawn, badges.Jwt(certificate)), certificate.Number),
    };
}
