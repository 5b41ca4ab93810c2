namespace LearnHub.Web.Texts;

/// <summary>What people may do with what is kept about them.</summary>
public sealed record PrivacyTexts
{
    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required string Export { get; init; }

    public required string ExportHint { get; init; }

    public required string DeleteLink { get; init; }

    public required string DeleteTitle { get; init; }

    public required string DeleteLead { get; init; }

    public required string GoesHead { get; init; }

    public required string GoesAccount { get; init; }

    public required string GoesProgress { get; init; }

    public required string GoesCertificates { get; init; }

    public required string GoesMails { get; init; }

    public required string StaysHead { get; init; }

    public required string StaysLog { get; init; }

    public required string StaysBadges { get; init; }

    public required string StaysBackups { get; init; }

    public required string DownloadFirst { get; init; }

    public required string ToCourses { get; init; }

    public required string PasswordWhy { get; init; }

    public required string Sure { get; init; }

    public required string SureMissing { get; init; }

    public required string Delete { get; init; }

    public required string Deleted { get; init; }

    public required string LastAdmin { get; init; }

    public required string PersonDeleteTitle { get; init; }

    public required Pattern PersonDeleteLead { get; init; }

    public required string PersonDelete { get; init; }

    public required string PersonDeleted { get; init; }

    public required string PersonLastAdmin { get; init; }

    public required string PersonExportTitle { get; init; }

    public required Pattern PersonExportLead { get; init; }

    public required string PersonExport { get; init; }

    public required string PersonBack { get; init; }
}
