namespace LearnHub.Web.Platform;

public static class Hosting
{
    /// <summary>Published, everything lies beside the executable, from wherever it is started; while developing, in the project's folder.</summary>
    public static WebApplicationBuilder CreateBuilder(params string[] args) => WebApplication.CreateBuilder(new WebApplicationOptions
    {
        Args = args,
        ContentRootPath = Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : null,
    });
}
