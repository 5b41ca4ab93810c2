using LearnHub.Web.Data;
using LearnHub.Web.Features;
using LearnHub.Web.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LearnHub.DesignTime;

/// <summary>The application's own model, with its Identity options, and without touching anybody's data.</summary>
internal sealed class DesignTimeDb : IDesignTimeDbContextFactory<LearnHubDb>
{
    public LearnHubDb CreateDbContext(string[] args)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection([new("LearnHub:Data", Directory.CreateTempSubdirectory("learnhub-design").FullName)]);
        builder.AddData();
        builder.AddPlatform();
        builder.AddFeatures();
        return builder.Build().Services.CreateScope().ServiceProvider.GetRequiredService<LearnHubDb>();
    }
}

internal static class Program
{
    private static void Main()
    {
    }
}
