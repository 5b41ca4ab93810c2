using System.Net;
using LearnHub.Web.Data;
using LearnHub.Web.Features.Courses;
using LearnHub.Web.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LearnHub.Web.Tests.Support;

/// <summary>The application as it runs, over a database, courses and a data folder of its own. It starts with the first request.</summary>
public sealed class TestApp : WebApplicationFactory<Program>
{
    private readonly TemporaryFolder folder = new();

    public ManualTime Time { get; } = new(new DateTime(2026, 8, 20, 10, 0, 0, DateTimeKind.Utc));

    public string Environment { get; init; } = "Development";

    /// <summary>The courses that are written into the application's own folder; none where it serves another.</summary>
    public IReadOnlyList<TestCourse> Courses { get; init; } = DemoCourse.All;

    /// <summary>Further settings, such as <c>LearnHub:Https</c>.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>What takes the place of a part of the application.</summary>
    public Action<IServiceCollection> Replace { get; init; } = _ => { };

    /// <summary>What the application logged as errors and warnings.</summary>
    public ErrorLog Errors { get; } = new();

    public string CourseFolder => folder.Folder("courses");

    public string DataFolder => folder.Folder("data");

    public Browser Browser(string language = "de") => new(this, language);

    /// <summary>The interface's texts, to compare with what a page says.</summary>
    public UiTexts Texts(string language = "de") => Services.GetRequiredService<InterfaceTexts>().For(language);

    /// <summary>Writes other courses into the folder and lets the application read them.</summary>
    public void Publish(params IEnumerable<TestCourse> courses)
    {
        var library = Services.GetRequiredService<CourseLibrary>();
        TestCourse.Write(CourseFolder, courses);
        library.Load();
    }

    /// <summary>The course as it is served.</summary>
    public Content.Course Course(string id) => Services.GetRequiredService<CourseCatalogue>().Find(id) ?? throw new ArgumentException($"There is no course {id}.", nameof(id));

    /// <summary>Looks into the database, or changes what no page can change.</summary>
    public T Db<T>(Func<LearnHubDb, T> look)
    {
        using var scope = Services.CreateScope();
        return look(scope.ServiceProvider.GetRequiredService<LearnHubDb>());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        TestCourse.Write(CourseFolder, Courses);
        builder.UseEnvironment(Environment);
        builder.UseSetting("LearnHub:Data", DataFolder);
        builder.UseSetting("LearnHub:Courses", CourseFolder);
        builder.UseSetting("LearnHub:Seeds", Repository.Path("seeds"));
        builder.UseSetting("LearnHub:Https", "false");
        builder.UseSetting("LearnHub:Operator", "LearnHub");
        if (Environment == "Production")
            builder.UseSetting("LearnHub:PublicAddress", "https://lernen.example.org");
        builder.UseSetting("hostBuilder:reloadConfigOnChange", "false");
        foreach (var (key, value) in Settings)
            builder.UseSetting(key, value);
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Errors));
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Time);
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1_000);
            services.AddSingleton<IStartupFilter, AddressOfBrowser>();
            Replace(services);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        folder.Dispose();
    }

    /// <summary>Every browser comes from an address of its own, as in life, so that one test does not use up the rate limits of another.</summary>
    private sealed class AddressOfBrowser : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, goOn) =>
            {
                if (IPAddress.TryParse(context.Request.Headers[Support.Browser.AddressHeader], out var address))
                    context.Connection.RemoteIpAddress = address;
                return goOn();
            });
            next(app);
        };
    }
}
