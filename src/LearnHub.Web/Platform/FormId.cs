namespace LearnHub.Web.Platform;

/// <summary>The id that this page's form gives to what it makes, so that sending the form twice makes one thing.</summary>
public sealed class FormId
{
    public Guid Value { get; } = Guid.CreateVersion7();
}
