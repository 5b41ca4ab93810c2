using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LearnHub.Web.Platform;

/// <summary>The one place where HTML goes out unencoded. It takes what LearnHub.Content rendered, and nothing else.</summary>
[HtmlTargetElement("course-html", Attributes = "html", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CourseHtmlTagHelper : TagHelper
{
    public required string Html { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Html);
    }
}
