using LearnHub.Content;
using LearnHub.Web.Features.Accounts;
using LearnHub.Web.Features.Courses;
using LearnHub.Web.Platform;
using LearnHub.Web.Texts;
using Microsoft.Extensions.Caching.Memory;

namespace LearnHub.Web.Features.Learning;

/// <summary>
/// Keeps rendered module pages. What such a page shows depends on the course's version, the language, the learner's progress in the course and the
/// kind of viewer: few combinations, read by many. A page that was rendered for one learner serves the next with the same combination,
/// with a token and a form id of their own; nothing else on it belongs to a person.
/// </summary>
public sealed class ReadyPages(RequestDelegate next, CourseCatalogue catalogue, ProgressQuery progressOf, FormTokens tokens) : IDisposable
{
    private const int KeptPages = 1_000;
    private static readonly TimeSpan KeptUnused = TimeSpan.FromMinutes(20);
    private readonly MemoryCache pages = new(new MemoryCacheOptions { SizeLimit = KeptPages });

    public Task InvokeAsync(HttpContext context) => KeyOf(context) is { } key ? ServeAsync(context, key) : next(context);

    public void Dispose() => pages.Dispose();

    private async Task ServeAsync(HttpContext context, Key key)
    {
        var formId = context.RequestServices.GetRequiredService<FormId>().Value.ToString();
        var isKept = pages.TryGetValue(key, out ReadyPage? page);
        // While rendering, the form asks for the request's own token, so that one has to be cut out.
        var token = isKept ? tokens.For(context) : tokens.New(context);
        if (!isKept)
        {
            if (await RenderAsync(context, token, formId) is not { } rendered)
                return;
            page = pages.Set(key, rendered, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = KeptUnused });
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = page!.LengthWith(token, formId);
        page.Write(context.Response.BodyWriter, token, formId);
        await context.Response.BodyWriter.FlushAsync();
    }

    /// <summary>Renders the page as always; null when it became something else than a page, which was then sent as it is.</summary>
    private async Task<ReadyPage?> RenderAsync(HttpContext context, string token, string formId)
    {
        var body = context.Response.Body;
        using var rendered = new MemoryStream();
        context.Response.Body = rendered;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
        }

        if (context.Response.StatusCode == StatusCodes.Status200OK)
            return ReadyPage.Cut(rendered.GetBuffer().AsSpan(0, (int)rendered.Length), token, formId);
        rendered.Position = 0;
        await rendered.CopyToAsync(body);
        return null;
    }

    /// <summary>The combination, or null when the request is not for a module page or shows something of this visit only.</summary>
    private Key? KeyOf(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method) || context.Request.QueryString.HasValue
            || context.GetEndpoint()?.Metadata.GetMetadata<ModulePageMark>() is null || HasMessage(context)
            || catalogue.Find((string)context.GetRouteValue("course")!) is not { } course
            || course.Module((string)context.GetRouteValue("module")!) is not { } module)
            return null;
        var services = context.RequestServices;
        var viewer = services.GetRequiredService<Viewer>();
        var progress = progressOf.Of(viewer.AccountId, course);
        if (!progress.IsStarted && !course.Requires.IsEmpty)
            return null;
        var operates = viewer.Is(Roles.Trainer) || viewer.Is(Roles.Admin);
        var kind = (viewer.IsKnown ? 1 : 0) + (viewer.HasAccount ? 2 : 0) + (operates ? 4 : 0);
        return new Key(course, module, services.GetRequiredService<UiTexts>().Language.Tag, kind, progress.SignatureIn(course));
    }

    private static bool HasMessage(HttpContext context) => context.Request.Cookies.Keys.Any(name => name.EndsWith(PlatformSetup.MessageCookie, StringComparison.Ordinal));

    // Course and module are the snapshot's own objects: a new snapshot has new ones and so misses.
    private readonly record struct Key(Course Course, Module Module, string Language, int ViewerKind, string Progress)
    {
        public bool Equals(Key other) => ReferenceEquals(Course, other.Course) && ReferenceEquals(Module, other.Module)
            && Language == other.Language && ViewerKind == other.ViewerKind && Progress == other.Progress;

        public override int GetHashCode() => HashCode.Combine(
            System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Module), Language, ViewerKind, Progress);
    }
}

/// <summary>Marks the endpoint of the module page.</summary>
public sealed class ModulePageMark;
