namespace LearnHub.Benchmarks;

/// <summary>One line a figure: what, how much, what was asked for.</summary>
internal static class Report
{
    public static void Head() => Console.WriteLine($"""
        {Environment.ProcessorCount} cores, {Environment.OSVersion}, .NET {Environment.Version}

        {"What",-52} {"Measured",-24} Asked
        """);

    public static void Line(string what, string measured, string asked) => Console.WriteLine($"{what,-52} {measured,-24} {asked}");
}
