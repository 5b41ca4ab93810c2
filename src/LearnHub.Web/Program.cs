using LearnHub.Web.Commands;
using LearnHub.Web.Data;
using LearnHub.Web.Features;
using LearnHub.Web.Platform;

var verb = Verbs.Named(args);
try
{
    if (verb is not null)
        return await verb();

    var builder = Hosting.CreateBuilder(args);
    builder.AddData();
    builder.AddPlatform();
    builder.AddFeatures();

    var app = builder.Build();
    var prepared = Task.Run(app.PrepareAsync);
    app.UsePlatform();
    app.MapFeatures();
    await prepared;
    await app.RunAsync();
    return 0;
}
catch (Exception failure) when (OperatorWords.For(failure) is { } words)
{
    await Console.Error.WriteLineAsync(verb is null ? $"LearnHub cannot start. {words}" : words);
    return 1;
}

/// <summary>Named so that tests can start the application.</summary>
public sealed partial class Program;
