using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Anxin.Web.Look.Tags;

/// <summary>
/// A whole form field: label, 必填 in words, hint, problem, control.
/// <code>&lt;field for="Input.People" label="@L["人数"]" hint="@L["不知道可以不填"]" suffix="@L["人"]" width="Short" /&gt;</code>
/// <c>as</c> picks the control, <c>items</c> gives choices, <c>required</c> overrides what the model says, <c>big</c> makes choice cards,
/// <c>question</c> makes the label the page's heading (one question a page).
/// Any other attribute (<c>maxlength</c>, <c>autocomplete</c>, <c>data-…</c>) goes to the control. Content, if any, stands in place of the control
/// (give it the id of the field, dots as underscores).
/// </summary>
[HtmlTargetElement("field", Attributes = "for,label")]
public sealed class FieldTagHelper(Wordbook L) : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    public string? Suffix { get; set; }

    public FieldKind As { get; set; }

    public IEnumerable<SelectListItem>? Items { get; set; }

    public bool? Required { get; set; }

    public FieldWidth Width { get; set; }

    public bool Big { get; set; }

    public bool Question { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var own = await output.GetChildContentAsync();
        var state = FieldState.Of(For, View);
        FieldNames.Of(View).Add(state.Name, Label);
        var kind = As == FieldKind.Auto ? KindOf(For.Metadata, Items) : As;
        var must = Required ?? (For.Metadata.IsRequired && For.ModelExplorer.ModelType != typeof(bool));
        var control = new FieldControl(state, Hint is not null, must);
        var extra = output.Attributes.ToList();
        output.Attributes.Clear();

        var grouped = kind == FieldKind.Radios;
        output.TagName = grouped ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"field{(state.IsWrong ? " field-wrong" : "")}{(grouped ? " field-group" : "")}");

        if (kind == FieldKind.Checkbox)
        {
            output.Content.AppendHtml(control.Checkbox(Label, extra));
            output.Content.AppendHtml(FieldParts.HintOf(state, Hint));
            output.Content.AppendHtml(FieldParts.ProblemsOf(state, L));
            return;
        }

        output.Content.AppendHtml(Question ? FieldParts.QuestionOf(state, Label, grouped) : FieldParts.LabelOf(state, Label, must, grouped, L));
        output.Content.AppendHtml(FieldParts.HintOf(state, Hint));
        output.Content.AppendHtml(FieldParts.ProblemsOf(state, L));
        if (!own.IsEmptyOrWhiteSpace)
        {
            output.Content.AppendHtml(own);
            return;
        }

        var drawn = kind switch
        {
            FieldKind.TextArea => control.TextArea(extra),
            FieldKind.Select => control.Select(Items ?? [], L["请选择"], extra),
            FieldKind.Radios => control.Radios(Items ?? [], Big),
            _ => control.Input(kind, extra),
        };
        output.Content.AppendHtml(FieldParts.Sized(drawn, Width, Suffix));
    }

    private static FieldKind KindOf(ModelMetadata metadata, IEnumerable<SelectListItem>? items)
    {
        var type = metadata.UnderlyingOrModelType;
        if (items is not null) return FieldKind.Select;
        if (type == typeof(DateOnly)) return FieldKind.Date;
        if (type == typeof(int) || type == typeof(long)) return FieldKind.Number;
        return metadata.ModelType == typeof(bool) ? FieldKind.Checkbox : FieldKind.Text;
    }
}
