using System.Globalization;
using LearnHub.Web.Data;

namespace LearnHub.Web.Commands;

/// <summary>Backup and restore of the data folder, as an operator calls them.</summary>
public static class Safekeeping
{
    public static int Back(string file, TextWriter output, TextWriter errors) => Try(errors, () =>
    {
        var bytes = new Backup(new DataFolder(DataPath()), TimeProvider.System).Write(Path.GetFullPath(file));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: {bytes / 1024.0 / 1024.0:0.0} MB. It holds names and keys: keep it where only you can read it."));
    });

    public static int Bring(string file, TextWriter output, TextWriter errors) => Try(errors, () =>
    {
        var before = new Restore(DataPath(), TimeProvider.System).From(Path.GetFullPath(file));
        output.WriteLine(before is null ? "Restored." : $"Restored. What was there before is in {before}.");
    });

    /// <summary>The folder that the service would use.</summary>
    private static string DataPath()
    {
        var builder = WebApplication.CreateBuilder();
        return DataSetup.FolderOf(builder);
    }

    private static int Try(TextWriter errors, Action work)
    {
        try
        {
            work();
            return 0;
        }
        catch (BackupException refused)
        {
            errors.WriteLine(refused.Message);
            return 1;
        }
    }
}
