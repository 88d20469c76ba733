using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Anxin.Web.Look.Tags;

/// <summary>
/// The page's heading with its actions at the right; also names the window.
/// <code>&lt;page-head title="@L["台账"]" says="…"&gt;&lt;a class="btn btn-primary" …&gt;…&lt;/a&gt;&lt;/page-head&gt;</code>
/// </summary>
[HtmlTargetElement("page-head")]
public sealed class PageHeadTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    /// <summary>A small word above the title: whose, which period, a number.</summary>
    public string? Above { get; set; }

    /// <summary>A sentence below the title.</summary>
    public string? Says { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var actions = await output.GetChildContentAsync();
        WindowTitle.Name(View.HttpContext, Title);
        output.TagName = "header";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "page-head");
        output.Content.AppendHtml(Markup.El("div", "page-head-words",
            Above is null ? null : Markup.El("p", "page-above", Above),
            Markup.El("h1", null, Title),
            Says is null ? null : Markup.El("p", "page-says", Says)));
        if (!actions.IsEmptyOrWhiteSpace)
            output.Content.AppendHtml(Markup.El("div", "actions", actions));
    }
}
