using System.Text;
using System.Text.RegularExpressions;

namespace LearnHub.Web.Tests.Support;

/// <summary>The messages that wait in the pickup folder.</summary>
internal static partial class MailFolder
{
    public static IReadOnlyList<string> MailsTo(this TestApp app, string address) =>
    [
        .. Directory.EnumerateFiles(Directory.CreateDirectory(Path.Combine(app.DataFolder, "mail")).FullName, "*.eml")
            .Select(File.ReadAllText).Where(mail => mail.Contains($"To: {address}", StringComparison.Ordinal)).Select(Body),
    ];

    /// <summary>Lets the minute pass after which the outbox looks again, until nothing waits in it.</summary>
    public static Task SendMailsAsync(this TestApp app) => Condition.HoldsAsync(() =>
    {
        app.Time.Advance(TimeSpan.FromMinutes(1));
        return Task.FromResult(app.Db(db => db.OutboxMails.All(mail => mail.SentAt != null)));
    });

    /// <summary>Path and query of the first link in a message.</summary>
    public static string LinkIn(string body) => new Uri(Link().Match(body).Value).PathAndQuery;

    private static string Body(string mail)
    {
        var parts = mail.Split("\r\n\r\n", 2);
        if (parts[0].Contains("base64", StringComparison.OrdinalIgnoreCase))
            return Encoding.UTF8.GetString(Convert.FromBase64String(parts[1].Replace("\r\n", "", StringComparison.Ordinal)));
        if (!parts[0].Contains("quoted-printable", StringComparison.OrdinalIgnoreCase))
            return parts[1];
        var bytes = Escaped().Replace(parts[1].Replace("=\r\n", "", StringComparison.Ordinal), match => $"{(char)Convert.ToByte(match.Groups["hex"].Value, 16)}");
        return Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(bytes));
    }

    [GeneratedRegex(@"https?://\S+", RegexOptions.None, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("=(?<hex>[0-9A-F]{2})", RegexOptions.None, 1000)]
    private static partial Regex Escaped();
}
