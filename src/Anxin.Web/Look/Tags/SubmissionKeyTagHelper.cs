using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Anxin.Web.Look.Tags;

/// <summary>
/// The key that makes sending a form twice the same as sending it once: <c>&lt;submission-key /&gt;</c> inside the form, and a bound
/// <c>Guid SubmissionKey</c> in the page. A form shown again with problems keeps its key, as nothing was recorded under it.
/// </summary>
[HtmlTargetElement("submission-key", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SubmissionKeyTagHelper : TagHelper
{
    public const string Name = "SubmissionKey";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var posted = View.ModelState.TryGetValue(Name, out var entry) && Guid.TryParse(entry.AttemptedValue, out var key) ? key : Guid.CreateVersion7();
        output.TagName = "input";
        output.TagMode = TagMode.SelfClosing;
        output.Attributes.SetAttribute("type", "hidden");
        output.Attributes.SetAttribute("name", Name);
        output.Attributes.SetAttribute("value", posted.ToString());
    }
}
