using Microsoft.Extensions.Options;

namespace LearnHub.Web.Platform;

/// <summary>Where people reach this LearnHub: what the operator set; in Development, where nothing may be set, what the request says.</summary>
public sealed class PublicAddress(IOptions<LearnHubOptions> options, IHttpContextAccessor http)
{
    public string Of(string path) => Root + path;

    private string Root => options.Value.PublicAddress is { Length: > 0 } set
        ? set.TrimEnd('/')
        : (http.HttpContext?.Request is { } request ? $"{request.Scheme}://{request.Host}" : "http://localhost");
}
