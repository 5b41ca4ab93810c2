using System.Globalization;
using LearnHub.Web.Data;

namespace LearnHub.Web.Commands;

/// <summary>Backup and restore of the data folder, as an operator calls them.</summary>
public static class Safekeeping
{
    public static int BackUp(string file, TextWriter output)
    {
        var data = new DataFolder(Settings.DataPath());
        var bytes = new Backup(data, TimeProvider.System).Write(Path.GetFullPath(file));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: {bytes / 1024.0 / 1024.0:0.0} MB, from {data.Path}. It holds names and keys: keep it where only you can read it."));
        return 0;
    }

    public static int Restore(string file, TextWriter output)
    {
        var data = Settings.DataPath();
        var before = new Restore(data, TimeProvider.System).From(Path.GetFullPath(file));
        output.WriteLine($"Restored into {data}." + (before is null ? "" : $" What was there before is in {before}."));
        return 0;
    }
}
