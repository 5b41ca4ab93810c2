using LearnHub.Web.Data;
using LearnHub.Web.Features.Accounts;
using LearnHub.Web.Features.Certificates;
using LearnHub.Web.Features.Certificates.Credentials;
using LearnHub.Web.Features.Certificates.Templates;
using LearnHub.Web.Features.Courses;
using LearnHub.Web.Features.Learning;
using LearnHub.Web.Features.Outbox;
using LearnHub.Web.Features.People;
using LearnHub.Web.Features.Statutory;
using LearnHub.Web.Platform;

namespace LearnHub.Web.Features;

public static class FeatureSetup
{
    public static void AddFeatures(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddAccounts();
        services.AddCourses();
        services.AddLearning();
        services.AddCertificates();
        services.AddPeople();
        services.AddHostedService<OutboxSender>();
        services.AddSingleton<StatutoryTexts>();
        services.AddAuthorizationBuilder()
            .AddPolicy(Policies.Learner, policy => policy.RequireAuthenticatedUser())
            .AddPolicy(Policies.Operator, policy => policy.RequireRole(Roles.Admin, Roles.Trainer))
            .AddPolicy(Policies.ServiceCentre, policy => policy.RequireRole(Roles.Admin));
        services.AddRazorPages(options =>
            {
                options.RootDirectory = "/Features";
                options.Conventions.AddPageRouteModelConvention("/Learning/ModuleReading", page =>
                {
                    foreach (var selector in page.Selectors)
                        selector.EndpointMetadata.Add(new ModulePageMark());
                });
            })
            .AddMvcOptions(options =>
            {
                options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
                options.Filters.Add<ExpiredForm>();
                options.Filters.Add<TooManyRequests>();
            });
    }

    public static void MapFeatures(this WebApplication app)
    {
        app.MapStaticAssets().ShortCircuit();
        app.MapCourseFiles();
        app.MapCertificateFiles();
        app.MapOwnData();
        app.MapHealth();
        app.MapRazorPages();
        app.UseMiddleware<ReadyPages>();
    }

    /// <summary>Before the first request: the database in shape, the courses read, a key to sign with, in Development the demo people.</summary>
    public static async Task PrepareAsync(this WebApplication app)
    {
        app.Services.GetRequiredService<FolderInUse>().Hold();
        using var scope = app.Services.CreateScope();
        var library = scope.ServiceProvider.GetRequiredService<CourseLibrary>();
        // Reading keeps one core busy, the database another.
        var reading = Task.Run(library.Read);
        // Another process may be starting on the same folder.
        using var alone = scope.ServiceProvider.GetRequiredService<DataFolder>().Lock("start.lock");
        scope.ServiceProvider.GetRequiredService<Migrator>().Migrate();
        scope.ServiceProvider.GetRequiredService<SigningKeys>().EnsureOne();
        scope.ServiceProvider.GetRequiredService<CertificateTemplates>().Read();
        library.Serve(await reading);
        await scope.ServiceProvider.GetRequiredService<FirstPeople>().PrepareAsync();
    }
}

/// <summary>Names of the policies that pages ask for.</summary>
public static class Policies
{
    /// <summary>Anybody whom a cookie brings back, guests too.</summary>
    public const string Learner = "learner";

    /// <summary>Trainers and the service centre.</summary>
    public const string Operator = "operator";

    /// <summary>The service centre alone: certificates and the people they belong to.</summary>
    public const string ServiceCentre = "service-centre";
}
