using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Anxin.Web.Look.Tags;

/// <summary>
/// An amount typed in yuan or 万元, both shown: <c>&lt;amount-field for="Input.Amount" label="@L["欠薪金额"]" /&gt;</c> for an
/// <see cref="AmountInput"/>. Its problems stand under the property's own name (Input.Amount).
/// </summary>
[HtmlTargetElement("amount-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class AmountFieldTagHelper(Wordbook L, Say say) : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    public bool Required { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var amount = (AmountInput?)For.Model ?? new AmountInput();
        var name = View.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var text = FieldState.Of(name + ".Text", amount.Text, View.ModelState);
        var state = FieldState.Of(name, null, View.ModelState) with { Name = text.Name, Value = text.Value };
        FieldNames.Of(View).Add(name, Label);
        var hint = Hint ?? L["按元或万元填都可以，元最多两位小数"];

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", state.IsWrong ? "field field-wrong" : "field");
        output.Content.AppendHtml(FieldParts.LabelOf(state, Label, Required, grouped: false, L));
        output.Content.AppendHtml(FieldParts.HintOf(state, hint));
        output.Content.AppendHtml(FieldParts.ProblemsOf(state, L));

        var control = new FieldControl(state, hasHint: true, Required).Input(FieldKind.Text, [])
            .With("inputmode", "decimal").With("autocomplete", "off").With("data-amount-text", "");
        control.AddCssClass("num");
        var unit = Markup.El("select", "form-select").With("name", name + ".Unit").With("aria-label", L["单位"]).With("data-amount-unit", "");
        unit.Add(Option(AmountUnit.Yuan, L["元"], amount.Unit)).Add(Option(AmountUnit.Wan, L["万元"], amount.Unit));
        output.Content.AppendHtml(Markup.El("div", "field-box amount-box", control, unit).With("data-amount", ""));
        output.Content.AppendHtml(Markup.El("output", "amount-echo", amount.Fen is { } fen ? L["即 {0}", say.Money(fen)].Value : null)
            .With("data-amount-echo", L["即 {0}", L["{0}元（{1}万元）", "#yuan#", "#wan#"]]));
    }

    private static TagBuilder Option(AmountUnit unit, string text, AmountUnit chosen)
    {
        var option = Markup.El("option", null, text).With("value", unit.ToString());
        return unit == chosen ? option.With("selected", "selected") : option;
    }
}
