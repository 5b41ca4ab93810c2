using System.Xml.Linq;

namespace LearnHub.Web.Tests.Support;

internal static class DrawnPicture
{
    /// <summary>The certificate's picture without badge and seal: those are signed anew each time it is handed out.</summary>
    public static async Task<string> DrawnAsync(this Browser owner, string certificate)
    {
        var svg = XDocument.Parse(await (await owner.SendAsync(HttpMethod.Get, certificate + ".svg")).Content.ReadAsStringAsync());
        svg.Root!.Elements(XName.Get("credential", "https://purl.imsglobal.org/ob/v3p0")).Remove();
        return svg.Root.ToString();
    }
}
