using System.Net;
using LearnHub.Web.Tests.Support;

namespace LearnHub.Web.Tests.Features.Courses;

public sealed class CatalogueTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("/courses", "Erste Schritte", "Kurz", "Danach", "Pflichten")]
    [InlineData("/courses?for=worker", "Erste Schritte", "Kurz", "Danach")]
    [InlineData("/courses?for=employer", "Pflichten")]
    [InlineData("/courses?for=EMPLOYER&in=de", "Pflichten")]
    [InlineData("/courses?in=en", "Erste Schritte")]
    [InlineData("/courses?for=employer&in=en")]
    [InlineData("/courses?for=nonsense&in=xx", "Erste Schritte", "Kurz", "Danach", "Pflichten")]
    [InlineData("/courses?for=7&in=%3Cscript%3E", "Erste Schritte", "Kurz", "Danach", "Pflichten")]
    [InlineData("/courses?for=worker&for=employer", "Erste Schritte", "Kurz", "Danach")]
    public async Task Get_Filter_ShowsWhatFits(string address, params string[] titles)
    {
        var page = await app.Browser().GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(titles.Order(), page.Texts(".card h2").Order());
        Assert.DoesNotContain("<script>", page.Text("main"));
    }

    [Fact]
    public async Task Get_NothingFits_SaysSoAndLeadsOut()
    {
        var browser = app.Browser();
        var page = await browser.GetAsync("/courses?for=employer&in=vi");
        Assert.Contains(app.Texts().Catalogue.Empty, page.MainText);
        Assert.Equal(4, (await browser.FollowAsync(page, ".empty a")).All(".card").Count);
    }

    [Fact]
    public async Task Get_Filters_KeepTheOtherChoiceAndMarkTheirOwn()
    {
        var page = await app.Browser().GetAsync("/courses?for=worker&in=en");
        Assert.Equal(["/courses?for=worker&in=en", "/courses?for=worker&in=en"], page.All(".filters [aria-current=true]").Select(link => link.GetAttribute("href")));
        Assert.True(page.Has(".filters a[href='/courses?for=employer&in=en']"));
        Assert.True(page.Has(".filters a[href='/courses?for=worker&in=ar'][lang=ar]"));
    }

    [Fact]
    public async Task Get_Card_StatesTheFacts()
    {
        var page = await app.Browser("en").GetAsync("/courses");
        var card = page.All(".card").Single(card => card.QuerySelector("h2")!.TextContent == "First steps");
        var texts = app.Texts("en").Catalogue;
        Assert.Equal([texts.Minutes.For(35), texts.Modules.For(3), texts.WithCertificate], card.QuerySelectorAll(".meta > span").Take(3).Select(WebPage.TextOf));
        Assert.Equal(["Deutsch", "العربية", "English"], card.QuerySelectorAll("bdi").Select(WebPage.TextOf));
        Assert.Equal(texts.Worker, WebPage.TextOf(card.QuerySelector(".eyebrow")!));
        Assert.NotNull(card.QuerySelector("img[alt=''][width][height]"));
        Assert.Null(card.QuerySelector(".notice"));
    }

    [Fact]
    public async Task Get_CardInAnotherLanguage_SaysInWhichTheCourseIsShown()
    {
        var page = await app.Browser("vi").GetAsync("/courses?for=employer");
        Assert.Equal(app.Texts("vi").Catalogue.OtherLanguage.With("Deutsch"), page.Text(".card .notice"));
        Assert.Equal("de", page.Find(".card h2 a").QuerySelector("bdi")!.GetAttribute("lang"));
        Assert.Contains(app.Texts("vi").Catalogue.WithoutCertificate, page.Text(".card"));
    }

    [Theory]
    [InlineData("/courses/nope")]
    [InlineData("/courses/nope/only")]
    [InlineData("/courses/short/nope")]
    [InlineData("/courses/short/nope/quiz")]
    [InlineData("/courses/first-steps/all-kinds/quiz/no-guid")]
    [InlineData("/courses/first-steps/all-kinds/quiz/00000000-0000-0000-0000-000000000000")]
    [InlineData("/courses/short/nope.md")]
    [InlineData("/courses/nope/only.md")]
    [InlineData("/courses/first-steps/images/nope.svg")]
    [InlineData("/courses/first-steps/images/..%2fcourse.yml")]
    [InlineData("/courses/first-steps/course.yml")]
    [InlineData("/courses/short/only/extra/more")]
    [InlineData("/nope")]
    public async Task Get_WhatDoesNotExist_IsNotFoundInTheReadersLanguage(string address)
    {
        var page = await app.Browser("es").GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal(app.Texts("es").Errors.NotFound, page.Heading);
    }
}
