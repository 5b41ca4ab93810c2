using LearnHub.Web.Features.Accounts;

namespace LearnHub.Web.Features.Learning;

public static class LearningSetup
{
    public static void AddLearning(this IServiceCollection services)
    {
        services.AddScoped<LearningDesk>();
        services.AddSingleton<ProgressQuery>();
        services.AddSingleton<FormTokens>();
        services.AddScoped<IGuestWork, GuestLearning>();
        services.AddScoped<IPersonalRecords, LearningRecords>();
    }
}
