namespace LearnHub.Web.Features.Certificates.Registry;

/// <summary>What the service centre does with certificates.</summary>
public static class RegistrySetup
{
    public static void AddRegistry(this IServiceCollection services)
    {
        services.AddScoped<Registrar>();
        services.AddScoped<OwedCertificates>();
        services.AddScoped<BulkOrders>();
        services.AddScoped<CertificateArchive>();
        services.AddScoped<ReminderWriter>();
        services.AddSingleton<BulkBell>();
        services.AddHostedService<BulkIssuing>();
        services.AddHostedService<ExpiryReminders>();
    }

    public static void MapRegistryFiles(this IEndpointRouteBuilder app) =>
        app.MapGet("/admin/certificates/{course}.zip", (string course, CertificateArchive archive, HttpResponse response) => archive.GetAsync(course, response)).RequireAuthorization(Policies.ServiceCentre);
}
