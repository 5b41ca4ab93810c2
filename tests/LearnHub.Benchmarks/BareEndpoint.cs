namespace LearnHub.Benchmarks;

/// <summary>Kestrel with one endpoint that sends so many bytes and does nothing else: what the machine can do at most.</summary>
internal static class BareEndpoint
{
    public static Task RunAsync(string port, int bytes)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{port}");
        var app = builder.Build();
        var body = new byte[bytes];
        Array.Fill(body, (byte)'x');
        app.Run(context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = body.Length;
            return context.Response.Body.WriteAsync(body).AsTask();
        });
        return app.RunAsync();
    }
}
