using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Anxin.Web.Look.Tags;

/// <summary>
/// The block that stands before an act that takes something away: says what will happen, asks for the reason that will be recorded.
/// <code>&lt;confirm-act title="@L["作废这件案件"]" says="@L["…"]" for="Input.Reason" button="@L["作废"]" back="/cases/…" /&gt;</code>
/// Goes inside the form; content, if any, stands between the sentence and the reason.
/// </summary>
[HtmlTargetElement("confirm-act")]
public sealed class ConfirmActTagHelper(Wordbook L) : TagHelper
{
    public string Title { get; set; } = "";

    public string Says { get; set; } = "";

    public ModelExpression For { get; set; } = null!;

    public string Button { get; set; } = "";

    /// <summary>Page handler the button posts to, when the form has several.</summary>
    public string? FormAction { get; set; }

    public string? Back { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var own = await output.GetChildContentAsync();
        var state = FieldState.Of(For, View);
        FieldNames.Of(View).Add(state.Name, L["理由"]);
        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "confirm-act");
        output.Content.AppendHtml(Markup.El("h2", null, Title));
        output.Content.AppendHtml(Markup.El("p", "confirm-says", Says));
        output.Content.AppendHtml(own);
        output.Content.AppendHtml(Markup.El("div", state.IsWrong ? "field field-wrong" : "field",
            FieldParts.LabelOf(state, L["理由"], required: true, grouped: false, L),
            FieldParts.HintOf(state, L["理由会记入台账的经过，以后查得到"]),
            FieldParts.ProblemsOf(state, L),
            new FieldControl(state, hasHint: true, required: true).TextArea([])));
        output.Content.AppendHtml(Markup.El("div", "actions",
            Markup.El("button", "btn btn-ink", Button).With("type", "submit").With("formaction", FormAction),
            Back is null ? null : Markup.El("a", "btn btn-quiet", L["不做了，回去"]).With("href", Back)));
    }
}
