using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace LearnHub.Web.Platform;

public static class PlatformSetup
{
    /// <summary>Name, without its prefix, of the cookie that carries a message to the next page.</summary>
    public const string MessageCookie = "learnhub-message";

    public static void AddPlatform(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<LearnHubOptions>().BindConfiguration("LearnHub").ValidateDataAnnotations().ValidateOnStart()
            // A request may name any host, and mails and badges would carry it.
            .Validate<IHostEnvironment>(
                (options, environment) => environment.IsDevelopment() || options.PublicAddress is { Length: > 0 },
                "LearnHub:PublicAddress is not set. It is the address where people reach this LearnHub, such as https://lernen.example.org; mails, certificates and badges carry it.");
        services.AddOptions<MailOptions>().BindConfiguration("Mail").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<LocalTime>();
        services.AddMemoryCache();
        services.AddLanguageChoice();
        services.AddRateLimits();
        services.AddSingleton<IMailer, SmtpMailer>();
        services.AddScoped<PublicAddress>();
        services.AddScoped<FormId>();
        services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = System.IO.Compression.CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = System.IO.Compression.CompressionLevel.Fastest);
        // Arabic, Cyrillic and Vietnamese letters as themselves, not as six-byte entities; what HTML gives a meaning stays encoded.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<LearnHubOptions>>((options, learnHub) =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var proxy in learnHub.Value.TrustedProxies)
                options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
        });
        services.AddOptions<CookieTempDataProviderOptions>().Configure<IOptions<LearnHubOptions>>((options, learnHub) =>
            options.Cookie.Harden(MessageCookie, learnHub.Value));
        services.AddOptions<AntiforgeryOptions>().Configure<IOptions<LearnHubOptions>>((options, learnHub) =>
        {
            options.SuppressXFrameOptionsHeader = true;
            options.Cookie.Harden("learnhub-form", learnHub.Value);
        });
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
        });
    }

    public static void UsePlatform(this WebApplication app)
    {
        app.UseForwardedHeaders();
        // Around the error pages, which are run again without the query of the address.
        app.UseLanguageOfAddress();
        app.UseRequestLocalization();
        // Before the headers: it takes all of them away from an answer that failed, and then runs the rest again for the error page.
        app.UseExceptionHandler("/error/500");
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        if (app.Environment.IsProduction() && app.Services.GetRequiredService<IOptions<LearnHubOptions>>().Value.Https)
        {
            app.UseHsts();
            app.UseMiddleware<PlainRequests>();
        }

        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
    }

    /// <summary>On HTTPS the <c>__Host-</c> prefix: this host only, never over plain HTTP, the whole site.</summary>
    public static void Harden(this CookieBuilder cookie, string name, LearnHubOptions options)
    {
        cookie.Name = options.Https ? "__Host-" + name : name;
        cookie.SecurePolicy = options.Https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.IsEssential = true;
    }
}
