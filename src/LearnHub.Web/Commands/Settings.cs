using LearnHub.Web.Data;
using LearnHub.Web.Platform;

namespace LearnHub.Web.Commands;

/// <summary>The settings that the service would have: files, environment variables, in that order.</summary>
public static class Settings
{
    public static LearnHubOptions Read() => Hosting.CreateBuilder().Configuration.GetSection("LearnHub").Get<LearnHubOptions>() ?? new();

    public static string DataPath() => DataSetup.FolderOf(Hosting.CreateBuilder());
}
