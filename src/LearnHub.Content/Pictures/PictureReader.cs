using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using LearnHub.Content.Reading;

namespace LearnHub.Content.Pictures;

/// <summary>Reads a course's folder images.</summary>
internal static partial class PictureReader
{
    private const int MaxBytes = 4 * 1024 * 1024;
    private const string UrlStart = "../images/";

    private static readonly ImmutableDictionary<string, string> s_types = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".webp"] = "image/webp",
        [".gif"] = "image/gif",
        [".svg"] = "image/svg+xml",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The file's name in <c>../images/name.svg</c>, or null for any other address.</summary>
    public static string? NameIn(string? url) =>
        url?.StartsWith(UrlStart, StringComparison.Ordinal) == true && SafeName().IsMatch(url.AsSpan(UrlStart.Length)) ? url[UrlStart.Length..] : null;

    /// <returns>The sound pictures, and the names of those that were refused.</returns>
    public static (ImmutableDictionary<string, CoursePicture> Pictures, ImmutableHashSet<string> Refused) ReadAll(
        CourseFiles files, string courseId, ProblemList problems)
    {
        var folder = courseId + "/images/";
        var pictures = ImmutableDictionary.CreateBuilder<string, CoursePicture>(StringComparer.Ordinal);
        var refused = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var (path, bytes) in files.Files.Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal)))
        {
            var name = path[folder.Length..];
            if (Read(name, bytes, problems.In(path)) is { } picture)
                pictures[name] = picture;
            else
                refused.Add(name);
        }

        return (pictures.ToImmutable(), refused.ToImmutable());
    }

    private static CoursePicture? Read(string name, ImmutableArray<byte> bytes, FileProblems problems)
    {
        if (!SafeName().IsMatch(name))
        {
            problems.Error(Position.Start, "unsafe-file-name", "A picture's name may have letters a to z, digits, hyphens, dots and underscores, and must lie in images itself.");
            return null;
        }

        if (s_types.GetValueOrDefault(Path.GetExtension(name)) is not { } type)
        {
            problems.Error(Position.Start, "unsafe-image", $"Pictures may be {string.Join(", ", s_types.Keys.Order(StringComparer.Ordinal))} files, with the ending in lower case.");
            return null;
        }

        if (bytes.Length > MaxBytes)
        {
            problems.Error(Position.Start, "file-too-large", $"The picture has {bytes.Length / 1024} KB; {MaxBytes / 1024} KB is the most. Make it smaller: learners load it on their phones.");
            return null;
        }

        (int, int)? size;
        if (type == "image/svg+xml")
        {
            if (!SvgFile.Check(bytes, problems, out size))
                return null;
        }
        else if (RasterHeader.TypeOf(bytes.AsSpan()) != type)
        {
            problems.Error(Position.Start, "unsafe-image", $"The file's content is not what its ending `{Path.GetExtension(name)}` says. Save it again as a picture.");
            return null;
        }
        else
        {
            size = RasterHeader.SizeOf(bytes.AsSpan(), type);
        }

        var version = Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan()))[..12];
        return new CoursePicture(new Picture(name, type, bytes, version), size);
    }

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)+\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SafeName();
}
