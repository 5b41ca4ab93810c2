using LearnHub.Content;

namespace LearnHub.Web.Features.Certificates;

/// <summary>What a verifier reads about a certificate that was found.</summary>
/// <param name="IsUnalteredFile">A file was checked, and is as it was handed out.</param>
/// <param name="Course">The version that it names, for whom its own language is foreign.</param>
public sealed record Verdict(Certificate Certificate, CertificateState State, bool IsUnalteredFile = false, Course? Course = null)
{
    /// <summary>Whom and what a certificate names counts only while it does: a name that was put right is not shown for ever.</summary>
    public bool ShowsFacts => Certificate.IsInForce;
}
