using LearnHub.Web;
using LearnHub.Web.Commands;
using LearnHub.Web.Data;
using LearnHub.Web.Features;
using LearnHub.Web.Platform;

try
{
    if (Verb.Named(args) is { } verb)
        return await verb.RunAsync();

    var builder = WebApplication.CreateBuilder(args);
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
catch (Exception failure) when (CannotStartException.Explain(failure) is { } words)
{
    await Console.Error.WriteLineAsync($"LearnHub cannot start. {words}");
    return 1;
}

/// <summary>Named so that tests can start the application.</summary>
public sealed partial class Program;
