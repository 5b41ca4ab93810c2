using System.Reflection;

namespace LearnHub.Browser.Tests.Support;

/// <summary>Where things lie, as the build knew it.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("Root");

    /// <summary>The built application, in the same configuration as the tests.</summary>
    public static string Application { get; } = Metadata("Application");

    public static string Courses => Path.Combine(Root, "courses");

    public static string Seeds => Path.Combine(Root, "seeds");

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == key).Value!;
}
