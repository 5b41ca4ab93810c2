using System.Diagnostics;
using System.Text;

namespace LearnHub.Browser.Tests.Support;

internal static class Pdf
{
    /// <summary>The words that a reader can copy out of it, each letter in its plain form.</summary>
    public static async Task<string> TextOfAsync(string file)
    {
        using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-enc", "UTF-8", file, "-"])
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
        })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return text.Normalize(NormalizationForm.FormKC);
    }
}
