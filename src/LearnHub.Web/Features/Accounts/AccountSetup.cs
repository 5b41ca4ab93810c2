using LearnHub.Web.Data;
using LearnHub.Web.Platform;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace LearnHub.Web.Features.Accounts;

public static class AccountSetup
{
    /// <summary>How long somebody waits who tried too many passwords.</summary>
    public const int LockoutMinutes = 10;

    public const int ResetHours = 3;

    /// <summary>How long the sign-in cookie brings somebody back who does not come.</summary>
    public const int CookieDays = 180;

    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<Viewer>();
        services.AddScoped<Guests>();
        services.AddScoped<GuestHandover>();
        services.AddSingleton(_ => GuestLimit.ForClasses());
        services.AddScoped<FirstPeople>();
        services.AddScoped<ResetMails>();
        services.AddScoped<PersonalData>();
        services.AddScoped<OldRecords>();
        services.AddHostedService<Retention>();
        services.AddScoped<Sessions>();
        services.AddScoped<PasswordCheck>();
        services.AddSingleton<PasswordGuesses>();
        services.AddSingleton<UnknownAccount>();
        services.AddSingleton<TicketCache>();
        services.AddSingleton<CommonPasswords>();
        services.AddIdentity<Account, IdentityRole<Guid>>(options =>
            {
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                options.User.AllowedUserNameCharacters = "";
                options.Password.RequiredLength = PasswordRules.MinLength;
                options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequiredUniqueChars = 4;
            })
            .AddEntityFrameworkStores<LearnHubDb>()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddPasswordValidator<PasswordRules>()
            .AddDefaultTokenProviders();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = TimeSpan.FromHours(ResetHours));
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = Sessions.StampInterval);
        services.ConfigureApplicationCookie(options =>
        {
            options.LoginPath = "/account/sign-in";
            options.AccessDeniedPath = "/error/403";
            options.ReturnUrlParameter = "returnUrl";
            options.ExpireTimeSpan = TimeSpan.FromDays(CookieDays);
            options.SlidingExpiration = true;
            options.Events.OnValidatePrincipal = Sessions.ValidateAsync;
        });
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .PostConfigure<IOptions<LearnHubOptions>, TicketCache>((cookie, learnHub, cache) =>
            {
                cookie.Cookie.Harden("learnhub", learnHub.Value);
                cookie.TicketDataFormat = cache.Around(cookie.TicketDataFormat);
            });
    }

    public static void MapOwnData(this IEndpointRouteBuilder app) => app.MapGet("/account/export", ExportAsync).RequireAuthorization(Policies.Learner);

    private static async Task<IResult> ExportAsync(Viewer viewer, PersonalData data) =>
        viewer.AccountId is { } id && await data.ExportAsync(id) is { } file ? Results.File(file, PersonalData.ContentType, PersonalData.FileName) : Results.NotFound();
}
