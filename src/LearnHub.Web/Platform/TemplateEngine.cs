using HandlebarsDotNet;

namespace LearnHub.Web.Platform;

/// <summary>
/// Fills templates that operators edit. What is filled in is encoded; a template has no way to code, files or the network.
/// The one class that knows which engine it is (see docs/decisions/template-engine.md).
/// </summary>
public static class TemplateEngine
{
    private static readonly IHandlebars Engine = Handlebars.Create(new HandlebarsConfiguration { ThrowOnUnresolvedBindingExpression = true });

    /// <summary>Throws <see cref="InvalidDataException"/> when the template is broken.</summary>
    public static Func<object, string> Compile(string template)
    {
        try
        {
            var filled = Engine.Compile(template);
            return values => filled(values);
        }
        catch (HandlebarsException broken)
        {
            throw new InvalidDataException(broken.Message, broken);
        }
    }
}
