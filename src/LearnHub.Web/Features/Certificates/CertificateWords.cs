using LearnHub.Web.Texts;

namespace LearnHub.Web.Features.Certificates;

/// <summary>How pages say what a certificate is worth.</summary>
public static class CertificateWords
{
    public static string WordFor(this RegistryTexts texts, CertificateState state) => state switch
    {
        CertificateState.Expired => texts.Expired,
        CertificateState.Revoked => texts.Revoked,
        CertificateState.Replaced => texts.Replaced,
        _ => texts.Genuine,
    };

    /// <summary>Class of the mark before the word.</summary>
    public static string Mark(this CertificateState state) => state switch
    {
        CertificateState.Genuine => "passed",
        CertificateState.Revoked => "wrong",
        _ => "due",
    };
}
