using LearnHub.Browser.Tests.Support;

namespace LearnHub.Browser.Tests;

[Collection(Stage.Collection)]
public sealed class FirstVisitTests(Stage stage)
{
    private const int MostRequests = 6;
    private const int MostBytes = 40 * 1024;

    public static TheoryData<string, string> Modules()
    {
        var modules = new TheoryData<string, string>();
        foreach (var course in AnswerKeys.Read().Courses)
        {
            foreach (var module in course.Modules)
                modules.Add(course.Id, module.Id);
        }
        return modules;
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public Task The_first_module_page_on_a_phone_is_light_and_asks_nobody_else(string course, string module) =>
        stage.VisitAsync(Screen.Phone with { Language = "ar" }, async visit =>
        {
            await using var wire = await Wire.ListenAsync(visit.Page);

            await visit.GoAsync($"/courses/{course}/{module}");
            await visit.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);

            var told = string.Join('\n', wire.Requests);
            Assert.True(wire.Requests.Count <= MostRequests, $"{wire.Requests.Count} requests:\n{told}");
            Assert.True(wire.Bytes <= MostBytes, $"{wire.Bytes} bytes:\n{told}");
            Assert.All(wire.Requests, request => Assert.StartsWith(visit.Address, request.Address, StringComparison.Ordinal));
            Assert.Empty(wire.Complaints);
        });
}
