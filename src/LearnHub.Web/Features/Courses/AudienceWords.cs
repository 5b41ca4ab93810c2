using LearnHub.Content;
using LearnHub.Web.Texts;

namespace LearnHub.Web.Features.Courses;

public static class AudienceWords
{
    public static string WordFor(this CatalogueTexts texts, Audience audience) => audience switch
    {
        Audience.Worker => texts.Worker,
        Audience.Employer => texts.Employer,
        Audience.Mentor => texts.Mentor,
        _ => texts.Trainer,
    };
}
