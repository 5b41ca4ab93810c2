using System.Net;
using LearnHub.Web.Platform;

namespace LearnHub.Web.Tests.Platform;

public sealed class RateLimitsTests
{
    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff:eeee:dddd:cccc", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.2", false)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    [InlineData("fe80::1%3", "fe80::2%4", true)]
    public void NetworkOf_AddressesOfOneNetwork_AreTheSame(string one, string other, bool same) =>
        Assert.Equal(same, RateLimits.NetworkOf(IPAddress.Parse(one)) == RateLimits.NetworkOf(IPAddress.Parse(other)));

    [Fact]
    public void NetworkOf_NoAddress_IsTheMachineItself() => Assert.Equal("local", RateLimits.NetworkOf((IPAddress?)null));
}
