namespace LearnHub.Web.Commands;

/// <summary>What the executable does instead of serving pages: <c>learnhub check-courses</c>.</summary>
public sealed record Verb(Func<Task<int>> Run)
{
    private const string Known = """
          learnhub                                          serve the site
          learnhub check-courses [--on 2027-01-02] [folder] report what is to be mended in the courses
          learnhub stamp-translations <course> [language]   note in translations which source text they translate
          learnhub migrate                                  bring the database up to date
          learnhub create-admin <e-mail or user name>       make a person of the service centre
          learnhub rotate-signing-key                       sign credentials with a new key from now on; old ones stay good
          learnhub backup <file.zip>                        write database, keys and templates into one file, while the site runs
          learnhub restore <file.zip>                       put such a file in the place of the data folder, which is kept aside
        """;

    /// <summary>The verb that the arguments name; null when they name none and the site is to be served.</summary>
    public static Verb? Named(string[] args) => args switch
    {
        ["--help" or "-h" or "help"] => new Verb(() => Task.FromResult(Help())),
        [] or ["--urls", ..] or [['-', ..], ..] => null,
        ["check-courses", .. var rest] => new Verb(() => Task.FromResult(CheckCourses.Run(rest, Console.Out))),
        ["stamp-translations", .. var rest] => new Verb(() => Task.FromResult(StampTranslations.Run(rest, Console.Out))),
        ["migrate"] => new Verb(Operation.MigrateAsync),
        ["create-admin", var login] => new Verb(() => Operation.CreateAdminAsync(login)),
        ["rotate-signing-key"] => new Verb(Operation.RotateSigningKeyAsync),
        ["backup", var file] => new Verb(() => Task.FromResult(Safekeeping.Back(file, Console.Out, Console.Error))),
        ["restore", var file] => new Verb(() => Task.FromResult(Safekeeping.Bring(file, Console.Out, Console.Error))),
        _ => new Verb(() => Task.FromResult(Explain(args))),
    };

    public Task<int> RunAsync() => Run();

    private static int Explain(string[] args)
    {
        Console.Error.WriteLine($"learnhub does not know '{string.Join(' ', args)}'. It knows:\n{Known}");
        return 2;
    }

    private static int Help()
    {
        Console.WriteLine(Known);
        return 0;
    }
}
