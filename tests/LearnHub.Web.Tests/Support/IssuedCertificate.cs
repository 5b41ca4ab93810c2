using LearnHub.Web.Features.Certificates;
using LearnHub.Web.Features.Certificates.Credentials;
using LearnHub.Web.Texts;
using Microsoft.Extensions.DependencyInjection;

namespace LearnHub.Web.Tests.Support;

/// <summary>A certificate that somebody earned, and its owner's browser.</summary>
public sealed record IssuedCertificate(TestApp App, Browser Owner, string Number)
{
    /// <summary>Quickly completed.</summary>
    public static readonly TestCourse Course = DemoCourse.FirstSteps with { Modules = [InEveryLanguage("one"), InEveryLanguage("two")] };

    public static async Task<IssuedCertificate> EarnAsync(TestApp app, string login, string name, string language = "de")
    {
        var owner = app.Browser(language);
        await owner.RegisterAsync(login);
        await owner.CompleteAsync(Course);
        var page = await owner.ClaimAsync(Course.Id, name, language);
        return new IssuedCertificate(app, owner, page.Path.Split('/')[^1]);
    }

    /// <summary>One of its files: pdf, png, svg, jwt.</summary>
    public async Task<byte[]> FileAsync(string ending) => await (await Owner.SendAsync(HttpMethod.Get, $"/certificates/{Number}.{ending}")).Content.ReadAsByteArrayAsync();

    public async Task<string> JwtAsync() => System.Text.Encoding.ASCII.GetString(await FileAsync("jwt"));

    /// <summary>Changes what only the service centre can change.</summary>
    public void Change(Action<Certificate> change) => App.Db(db =>
    {
        change(db.Certificates.Single(issued => issued.Number == Number));
        return db.SaveChanges();
    });

    /// <summary>What the upload check says, without the form around it.</summary>
    public static async Task<FileVerdict> CheckAsync(TestApp app, byte[] file)
    {
        using var scope = app.Services.CreateScope();
        return (await scope.ServiceProvider.GetRequiredService<FileCheck>().CheckAsync(file)).Verdict;
    }

    /// <summary>A certificate can be had in the languages that its course has.</summary>
    private static TestModule InEveryLanguage(string id)
    {
        var module = TestModule.ToRead(id);
        return module with { Translations = Languages.All.Where(language => language != Languages.Default).ToDictionary(language => language.Tag, _ => $"---\ntitle: {module.Title}\ntranslates: none-yet\nreviewed: false\n---\n\nText.\n") };
    }
}
