using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Net.Mail;
using LearnHub.Web.Data;
using Microsoft.Extensions.Options;

namespace LearnHub.Web.Platform;

/// <summary>Section <c>Mail</c> of the configuration. Without a host, messages wait as <c>.eml</c> files in <c>data/mail</c>.</summary>
public sealed class MailOptions
{
    public string? Host { get; set; }

    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary>Whether the connection to it is encrypted. Off only for a relay inside the house.</summary>
    public bool Tls { get; set; } = true;

    public string? User { get; set; }

    public string? Password { get; set; }

    public string From { get; set; } = "learnhub@localhost";
}

/// <summary>The way out to the mail server.</summary>
public interface IMailer
{
    Task SendAsync(string to, string subject, string body);
}

internal sealed class SmtpMailer(IOptions<MailOptions> options, DataFolder folder) : IMailer
{
    public async Task SendAsync(string to, string subject, string body)
    {
        var settings = options.Value;
        using var message = new MailMessage(settings.From, to, subject, body);
        using var client = new SmtpClient();
        if (settings.Host is null)
        {
            client.DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory;
            client.PickupDirectoryLocation = folder.Folder("mail");
        }
        else
        {
            (client.Host, client.Port, client.EnableSsl) = (settings.Host, settings.Port, settings.Tls);
            if (settings.User is not null)
                client.Credentials = new NetworkCredential(settings.User, settings.Password);
        }

        await client.SendMailAsync(message);
    }
}
