using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Anxin.Web.Look.Tags;

/// <summary>
/// A large place to choose or drop files: <c>&lt;file-drop for="Upload" label="@L["台账文件"]" accept=".xlsx,.xls,.csv" /&gt;</c>; <c>multiple</c>.
/// The form needs <c>enctype="multipart/form-data"</c>. Dropping works without script: the whole place is the file input.
/// </summary>
[HtmlTargetElement("file-drop", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FileDropTagHelper(Wordbook L) : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    public string? Accept { get; set; }

    public bool Multiple { get; set; }

    public bool Required { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var state = FieldState.Of(For, View);
        FieldNames.Of(View).Add(state.Name, Label);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", state.IsWrong ? "field field-wrong" : "field");
        output.Content.AppendHtml(FieldParts.LabelOf(state, Label, Required, grouped: false, L));
        output.Content.AppendHtml(FieldParts.HintOf(state, Hint));
        output.Content.AppendHtml(FieldParts.ProblemsOf(state, L));

        var input = Markup.Void("input").With("type", "file").With("id", state.Id).With("name", state.Name).With("accept", Accept)
            .With("multiple", Multiple ? "multiple" : null).With("aria-describedby", state.DescribedBy(Hint is not null))
            .With("aria-invalid", state.IsWrong ? "true" : null);
        output.Content.AppendHtml(Markup.El("div", "file-drop",
            Markup.El("p", "file-drop-says", L["把文件拖到这里，或点一下选文件"]).With("aria-hidden", "true"), input));
    }
}
