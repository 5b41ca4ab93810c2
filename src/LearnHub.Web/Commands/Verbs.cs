namespace LearnHub.Web.Commands;

/// <summary>What the executable does instead of serving pages: <c>learnhub check-courses</c>.</summary>
public static class Verbs
{
    private const string Urls = "--urls";

    private const string Known = """
          learnhub [--urls http://127.0.0.1:5000]           serve the site
          learnhub check-courses [--on 2027-01-02] [folder] report what is to be mended in the courses
          learnhub stamp-translations <course> [language]   note in translations which source text they translate
          learnhub migrate                                  bring the database up to date
          learnhub create-admin <e-mail or user name>       make a person of the service centre
          learnhub rotate-signing-key                       sign credentials with a new key from now on; old ones stay good
          learnhub backup <file.zip>                        write database, keys and templates into one file, while the site runs
          learnhub restore <file.zip>                       put such a file in the place of the data folder, which is kept aside
        """;

    /// <summary>What the arguments ask for, with its exit code; null when the site is to be served.</summary>
    public static Func<Task<int>>? Named(string[] args) => args switch
    {
        _ when args.Any(arg => arg is "--help" or "-h") || args is ["help"] => () => Say(Console.Out, Known, code: 0),
        ["--version"] => () => Say(Console.Out, $"LearnHub {typeof(Verbs).Assembly.GetName().Version}", code: 0),
        _ when args.Where((arg, index) => !IsSetting(arg) && !(index > 0 && args[index - 1] == Urls)).FirstOrDefault() is null => null,
        ["check-courses", .. var rest] => () => Task.FromResult(CheckCourses.Run(rest, Console.Out)),
        ["stamp-translations", .. var rest] => () => Task.FromResult(StampTranslations.Run(rest, Console.Out)),
        ["migrate"] => Operation.MigrateAsync,
        ["create-admin", var login] => () => Operation.CreateAdminAsync(login),
        ["rotate-signing-key"] => Operation.RotateSigningKeyAsync,
        ["backup", var file] => () => Task.FromResult(Safekeeping.BackUp(file, Console.Out)),
        ["restore", var file] => () => Task.FromResult(Safekeeping.Restore(file, Console.Out)),
        _ => () => Say(Console.Error, $"learnhub does not know '{string.Join(' ', args)}'. It knows:\n{Known}", code: 2),
    };

    /// <summary>A setting for the service, as the framework reads it from the arguments: <c>--LearnHub:Operator=…</c>.</summary>
    private static bool IsSetting(string arg) => arg == Urls || (arg.StartsWith("--", StringComparison.Ordinal) && arg.Contains('=', StringComparison.Ordinal));

    private static async Task<int> Say(TextWriter writer, string words, int code)
    {
        await writer.WriteLineAsync(words);
        return code;
    }
}
