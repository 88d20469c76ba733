using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Anxin.Web.Look.Tags;

/// <summary>
/// All problems of the page on top, each a link to its field: <c>&lt;problem-summary /&gt;</c>, right under the page's heading.
/// Draws nothing while there are none.
/// </summary>
[HtmlTargetElement("problem-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ProblemSummaryTagHelper(Wordbook L) : TagHelper
{
    /// <summary>Set in ViewData when the page has problems; the layouts put it into the title.</summary>
    public const string Key = "HasProblems";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var wrong = View.ModelState.Where(e => e.Value is { Errors.Count: > 0 }).ToList();
        if (wrong.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        View.ViewData[Key] = true;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "problems");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("autofocus", "autofocus");
        output.Attributes.SetAttribute("data-problems", "");

        var list = Markup.El("ul");
        var count = 0;
        foreach (var (name, entry) in wrong)
        {
            foreach (var error in entry!.Errors)
            {
                count++;
                list.Add(Markup.El("li", null, name.Length == 0
                    ? error.ErrorMessage
                    : Markup.El("a", null, error.ErrorMessage).With("href", "#" + FieldState.IdOf(name))));
            }
        }

        output.Content.AppendHtml(Markup.El("h2", null, L["有{0}处要改，填过的都还在", count].Value));
        output.Content.AppendHtml(list);
    }
}
