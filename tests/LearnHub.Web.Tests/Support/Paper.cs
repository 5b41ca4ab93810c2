using System.Diagnostics;
using System.Text;

namespace LearnHub.Web.Tests.Support;

/// <summary>Reads a drawn certificate back with other people's programs (poppler-utils, zbar-tools).</summary>
internal static class Paper
{
    public static string Text(byte[] pdf) => Output("pdftotext", pdf, file => ["-enc", "UTF-8", file, "-"]);

    public static string Fonts(byte[] pdf) => Output("pdffonts", pdf, file => [file]);

    public static string About(byte[] pdf) => Output("pdfinfo", pdf, file => ["-enc", "UTF-8", "-isodates", file]);

    /// <summary>What a reader of codes finds on the printed page.</summary>
    public static string QrCode(byte[] pdf)
    {
        using var folder = new TemporaryFolder();
        var (file, picture) = (Path.Combine(folder.Path, "page.pdf"), Path.Combine(folder.Path, "page"));
        File.WriteAllBytes(file, pdf);
        Run("pdftoppm", ["-r", "150", "-png", "-singlefile", file, picture]);
        return Run("zbarimg", ["--raw", "-q", picture + ".png"]).Trim();
    }

    /// <summary>Letters as they are meant, whatever form and direction marks they come back in: fonts of Arabic join some letters into one form.</summary>
    public static string Plain(string text) => string.Join(' ', string.Concat(text.Normalize(NormalizationForm.FormKC).Where(letter => letter is not ('\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))))
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Output(string program, byte[] pdf, Func<string, string[]> arguments)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "page.pdf");
        File.WriteAllBytes(file, pdf);
        return Run(program, arguments(file));
    }

    private static string Run(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program}: {errors.Result}");
    }
}
