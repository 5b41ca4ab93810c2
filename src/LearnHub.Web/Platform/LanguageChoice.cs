using LearnHub.Web.Texts;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace LearnHub.Web.Platform;

/// <summary>
/// Which language a request is answered in: the address (<c>?lang=ar</c>), then the last choice on this device, the browser, German.
/// Signing in makes the profile's language the last choice.
/// </summary>
public static class LanguageChoice
{
    public const string QueryKey = "lang";
    private const string CookieName = "language";

    public static void AddLanguageChoice(this IServiceCollection services)
    {
        services.AddSingleton<InterfaceTexts>();
        services.AddScoped(provider => provider.GetRequiredService<InterfaceTexts>().For(Thread.CurrentThread.CurrentUICulture.Name));
        services.Configure<RequestLocalizationOptions>(options =>
        {
            string[] tags = [.. Languages.All.Select(language => language.Tag), Languages.Pseudo];
            options.SetDefaultCulture(Languages.Default.Tag).AddSupportedUICultures(tags).AddSupportedCultures(tags);
            options.CultureInfoUseUserOverride = false;
            options.RequestCultureProviders =
            [
                new QueryStringRequestCultureProvider { QueryStringKey = QueryKey, UIQueryStringKey = QueryKey },
                new CustomRequestCultureProvider(context =>
                    Task.FromResult(Languages.Find(context.Request.Cookies[CookieName]) is { } chosen ? new ProviderCultureResult(chosen.Tag) : null)),
                new AcceptLanguageHeaderRequestCultureProvider(),
            ];
        });
    }

    /// <summary>A link with <c>?lang=</c> (the language menu, a poster, a message) carries its language on to the next pages.</summary>
    public static void UseLanguageOfAddress(this IApplicationBuilder app) => app.Use(next => context =>
    {
        if (HttpMethods.IsGet(context.Request.Method) && context.Request.Query.TryGetValue(QueryKey, out var tag) && Languages.Find(tag) is { } language)
            Remember(context, language);
        return next(context);
    });

    /// <summary>
    /// The present address in another language, relative, so that it also fits below an error page. What the query says stays (a token, a search, a way
    /// back); only a form's handler goes, since following a link asks for the page and sends no form.
    /// </summary>
    public static string AddressIn(this HttpContext context, Language language)
    {
        // An error page is run again without the query.
        var present = context.Features.Get<IStatusCodeReExecuteFeature>() is { } original ? QueryHelpers.ParseQuery(original.OriginalQueryString) : context.Request.Query.ToDictionary();
        var kept = present.Where(pair => !pair.Key.Equals(QueryKey, StringComparison.OrdinalIgnoreCase) && !pair.Key.Equals("handler", StringComparison.OrdinalIgnoreCase));
        return QueryString.Create(kept.Append(KeyValuePair.Create<string, StringValues>(QueryKey, language.Tag))).Value!;
    }

    public static void Remember(HttpContext context, Language language) =>
        context.Response.Cookies.Append(CookieName, language.Tag, new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        });
}
