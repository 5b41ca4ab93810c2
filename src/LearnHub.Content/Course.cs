using System.Collections.Immutable;

namespace LearnHub.Content;

/// <summary>Whom a course is written for.</summary>
public enum Audience
{
    /// <summary>People from abroad who come to work.</summary>
    Worker,

    /// <summary>Firms that employ them.</summary>
    Employer,

    /// <summary>Mentors and job buddies.</summary>
    Mentor,

    /// <summary>Authors of courses.</summary>
    Trainer,
}

/// <summary>Where on the way to Germany a course belongs.</summary>
public enum JourneyStep
{
    /// <summary>Deciding whether to go.</summary>
    Decide,

    /// <summary>Contract and recognition.</summary>
    Contract,

    /// <summary>Visa or fast track.</summary>
    Visa,

    /// <summary>Preparing the journey.</summary>
    BeforeArrival,

    /// <summary>The first working day.</summary>
    FirstDay,

    /// <summary>The first two weeks.</summary>
    FirstTwoWeeks,

    /// <summary>The first 100 days.</summary>
    First100Days,

    /// <summary>Language, family, permanent residence.</summary>
    Staying,
}

/// <summary>A course as one version of its files says it: immutable, checked, rendered for every language it has.</summary>
public sealed record Course
{
    /// <summary>The folder's name; stable for good.</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 (64 hexadecimal digits, lower case) of the files this was read from: the version.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Whom it is for.</summary>
    public required Audience Audience { get; init; }

    /// <summary>BCP 47 tag of the language that holds the answer keys.</summary>
    public required string SourceLanguage { get; init; }

    /// <summary>Title, at least in the source language.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>One or two sentences, at least in the source language.</summary>
    public required LocalizedText Summary { get; init; }

    /// <summary>The modules in the order in which they are meant to be taken; at least one.</summary>
    public required ImmutableArray<Module> Modules { get; init; }

    /// <summary>BCP 47 tags of the languages in which at least one module exists, the source first.</summary>
    public required ImmutableArray<string> Languages { get; init; }

    /// <summary>The step of the journey, if the course names one.</summary>
    public JourneyStep? Journey { get; init; }

    /// <summary>Name of the course's own drawing in <see cref="Images"/>, if it has one.</summary>
    public string? Drawing { get; init; }

    /// <summary>How many attempts a learner has at each quiz; 0 means as many as they like.</summary>
    public required int MaxAttempts { get; init; }

    /// <summary>What the certificate is like; null when the course gives none.</summary>
    public CertificateTerms? Certificate { get; init; }

    /// <summary>Ids of the courses that must be completed first.</summary>
    public ImmutableArray<string> Requires { get; init; } = [];

    /// <summary>The pictures by file name.</summary>
    public ImmutableDictionary<string, Picture> Images { get; init; } = ImmutableDictionary<string, Picture>.Empty;

    /// <summary>Minutes of all modules together.</summary>
    public int Minutes => Modules.Sum(module => module.Minutes);

    /// <summary>The module of that id, or null.</summary>
    public Module? Module(string id) => Modules.FirstOrDefault(module => module.Id == id);
}

/// <summary>What a course's certificate is like.</summary>
/// <param name="ValidMonths">Months until it expires; null when it never does.</param>
/// <param name="Refresher">Id of a shorter course whose completion renews it; null when only the course itself does.</param>
public sealed record CertificateTerms(int? ValidMonths, string? Refresher = null);

/// <summary>A picture of a course.</summary>
/// <param name="Name">File name in the course's <c>images</c> folder.</param>
/// <param name="ContentType">Media type (RFC 9110), from the file's ending.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Version">First 12 hexadecimal digits of the bytes' SHA-256; part of the picture's address, so that it may be cached for good.</param>
public sealed record Picture(string Name, string ContentType, ImmutableArray<byte> Bytes, string Version);

/// <summary>A short text in several languages, one of which (the fallback) always exists.</summary>
public sealed record LocalizedText(ImmutableDictionary<string, string> Texts, string Fallback)
{
    /// <summary>The text in that language, or in the fallback language.</summary>
    public string In(string language) => Texts.GetValueOrDefault(language) ?? Texts[Fallback];

    /// <summary>The language in which <see cref="In"/> answers.</summary>
    public string LanguageFor(string language) => Texts.ContainsKey(language) ? language : Fallback;
}
