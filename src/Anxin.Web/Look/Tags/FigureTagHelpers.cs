using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Anxin.Web.Look.Tags;

/// <summary>A row of figures: <c>&lt;figure-strip label="…"&gt;&lt;figure-cell …/&gt;…&lt;/figure-strip&gt;</c>.</summary>
[HtmlTargetElement("figure-strip")]
public sealed class FigureStripTagHelper : TagHelper
{
    public string? Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "figures");
        if (Label is not null) output.Attributes.SetAttribute("aria-label", Label);
    }
}

/// <summary>
/// One figure: <c>&lt;figure-cell label="@L["欠薪人数"]" value="60" unit="@L["人"]" note="…" href="…" alarm="true" /&gt;</c>.
/// <c>alarm</c> is red: late or at the threshold, nothing else.
/// </summary>
[HtmlTargetElement("figure-cell", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FigureCellTagHelper : TagHelper
{
    public string Label { get; set; } = "";

    public string Value { get; set; } = "";

    public string? Unit { get; set; }

    public string? Note { get; set; }

    public string? Href { get; set; }

    public bool Alarm { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Alarm ? "figure-cell figure-alarm" : "figure-cell");
        var figure = Markup.El("span", "figure-value", Value, Unit is null ? null : Markup.El("small", null, Unit));
        output.Content.AppendHtml(Markup.El("dt", null, Label));
        output.Content.AppendHtml(Markup.El("dd", null,
            Href is null ? figure : Markup.El("a", "figure-link", figure).With("href", Href),
            Note is null ? null : Markup.El("span", "figure-note", Note)));
    }
}
