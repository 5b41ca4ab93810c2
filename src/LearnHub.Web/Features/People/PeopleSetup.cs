namespace LearnHub.Web.Features.People;

/// <summary>Where the service centre helps people.</summary>
public static class PeopleSetup
{
    public static void AddPeople(this IServiceCollection services) => services.AddScoped<PeopleDesk>();
}
