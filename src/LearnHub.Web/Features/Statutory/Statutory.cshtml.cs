using LearnHub.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LearnHub.Web.Features.Statutory;

/// <summary>Accessibility, privacy, imprint: the operator's own texts.</summary>
[AllowAnonymous]
public sealed class StatutoryPage(StatutoryTexts pages, UiTexts texts) : PageModel
{
    public string Heading { get; private set; } = "";

    public string Html { get; private set; } = "";

    public string Language { get; private set; } = "";

    public IActionResult OnGet(string topic)
    {
        (Language, Html) = pages.Read(topic, texts.Language.Tag);
        Heading = topic switch
        {
            "privacy" => texts.Site.Privacy,
            "accessibility" => texts.Site.Accessibility,
            _ => texts.Site.Imprint,
        };
        return Page();
    }
}
