using LearnHub.Content;
using LearnHub.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LearnHub.Web.Features.Courses;

[AllowAnonymous]
public sealed class CataloguePage(CourseCatalogue catalogue) : PageModel
{
    public Audience? For { get; private set; }

    /// <summary>Only courses that exist in this language; null for all.</summary>
    public Language? In { get; private set; }

    public IReadOnlyList<Course> Courses { get; private set; } = [];

    public IReadOnlyList<Audience> Audiences { get; private set; } = [];

    public void OnGet([FromQuery(Name = "for")] string? audience, [FromQuery(Name = "in")] string? language)
    {
        var all = catalogue.Current.Courses;
        For = Enum.GetValues<Audience>().Cast<Audience?>().FirstOrDefault(known => string.Equals(known.ToString(), audience, StringComparison.OrdinalIgnoreCase));
        In = Languages.Find(language);
        Audiences = [.. all.Select(course => course.Audience).Distinct().Order()];
        Courses = [.. all.Where(course => (For is null || course.Audience == For) && (In is null || course.Languages.Contains(In.Tag)))];
    }

    /// <summary>The address of this page with another choice of one filter.</summary>
    public static string With(Audience? audience, Language? language)
    {
        var query = QueryString.Create(new Dictionary<string, string?>
        {
            ["for"] = audience?.ToString().ToLowerInvariant(),
            ["in"] = language?.Tag,
        }.Where(pair => pair.Value is not null));
        return Address.Catalogue + query;
    }
}
