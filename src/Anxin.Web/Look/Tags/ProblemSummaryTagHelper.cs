using System.Text.Encodings.Web;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Html;
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
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var problems = View.ModelState.SelectMany(e => e.Value!.Errors, (e, error) => new Problem(e.Key, error.ErrorMessage)).ToList();
        if (problems.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        WindowTitle.MarkProblems(View.HttpContext);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "problems");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("autofocus", "autofocus");
        output.Attributes.SetAttribute("data-problems", "");
        output.Content.AppendHtml(Markup.El("h2", null, L["有{0}处要改，填过的都还在", problems.Count].Value));
        output.Content.AppendHtml(new ProblemList(problems, FieldNames.Of(View)));
    }

    private readonly record struct Problem(string Field, string Text);

    /// <summary>Written when the whole page has been drawn: only then are the fields' labels and their order known.</summary>
    private sealed class ProblemList(IReadOnlyList<Problem> problems, FieldNames names) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            var list = Markup.El("ul");
            foreach (var (field, text) in problems.OrderBy(p => names.Place(p.Field)))
            {
                list.Add(Markup.El("li", null, field.Length == 0
                    ? text
                    : Markup.El("a", null, names.Named(field, text)).With("href", "#" + FieldState.IdOf(field))));
            }

            list.WriteTo(writer, encoder);
        }
    }
}
