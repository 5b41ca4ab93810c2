using System.Net;
using LearnHub.Web.Features.Accounts;
using LearnHub.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace LearnHub.Web.Tests.Features.Accounts;

public sealed class GuestLimitTests
{
    [Fact]
    public async Task Continue_AsOneGuestTooManyOfANetwork_HasToWaitAndIsTold()
    {
        await using var app = new TestApp { Replace = services => services.AddSingleton(new GuestLimit(atOnce: 1, perMinute: 1)) };
        var device = app.Browser();
        await device.ContinueAsync("/courses/short/only");
        await device.PressAsync(await device.GetAsync("/account/forget-device"), "main form button");
        var refused = await device.ContinueAsync("/courses/short/only");
        Assert.Equal((HttpStatusCode.TooManyRequests, app.Texts().Errors.TooMany), (refused.Status, refused.Heading));
        Assert.Equal(TimeSpan.FromMinutes(1), refused.Answer.Headers.RetryAfter?.Delta);
        Assert.Equal(1, app.Db(db => db.Users.Count(account => account.IsGuest)));
        Assert.Equal(HttpStatusCode.OK, (await app.Browser().ContinueAsync("/courses/short/only")).Status);
    }

    [Fact]
    public async Task Continue_AsTheSameGuest_IsNotLimited()
    {
        await using var app = new TestApp { Replace = services => services.AddSingleton(new GuestLimit(atOnce: 1, perMinute: 1)) };
        var device = app.Browser();
        for (var i = 0; i < 3; i++)
            Assert.Equal(HttpStatusCode.OK, (await device.ContinueAsync("/courses/short/only")).Status);
    }

    [Fact]
    public void Admits_AClassAtOnce_AndNotThousands()
    {
        using var limit = GuestLimit.ForClasses();
        Assert.Equal(120, Enumerable.Range(0, 1_000).Count(_ => limit.Admits("192.0.2.1")));
        Assert.True(limit.Admits("192.0.2.2"));
    }
}
