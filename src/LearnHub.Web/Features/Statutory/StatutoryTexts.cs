using LearnHub.Content;
using LearnHub.Web.Texts;
using Microsoft.Extensions.Options;

namespace LearnHub.Web.Features.Statutory;

/// <summary>
/// Reads <c>{topic}.{language}.md</c> from the operator's folder, otherwise the text that comes with LearnHub; in the reader's language, otherwise in German. What the
/// operator says in German comes before what LearnHub says in the reader's language: only the first is the operator's word.
/// </summary>
public sealed class StatutoryTexts(IOptions<LearnHubOptions> options)
{
    private static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "Features", "Statutory", "Texts");

    public (string Language, string Html) Read(string topic, string language)
    {
        foreach (var folder in new[] { options.Value.Pages, Shipped })
        {
            foreach (var tag in new[] { language, Languages.Default.Tag })
            {
                var file = folder is null ? null : Path.Combine(folder, $"{topic}.{tag}.md");
                if (file is not null && File.Exists(file))
                    return (tag, PlainMarkdown.ToHtml(File.ReadAllText(file).Replace("{{operator}}", options.Value.Operator, StringComparison.Ordinal)));
            }
        }

        throw new FileNotFoundException($"There is no text for /{topic}.");
    }
}
