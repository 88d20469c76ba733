using System.Globalization;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Anxin.Web.Look.Tags;

/// <summary>The way down to this page: <c>&lt;bread-crumbs items="@([("台账", "/cases"), ("630104-0012", null)])" /&gt;</c>; the last has no address.</summary>
[HtmlTargetElement("bread-crumbs", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BreadCrumbsTagHelper(Wordbook L) : TagHelper
{
    public IReadOnlyList<(string Text, string? Href)> Items { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "crumbs");
        output.Attributes.SetAttribute("aria-label", L["所在位置"].Value);
        var list = Markup.El("ol");
        foreach (var (text, href) in Items)
        {
            list.Add(Markup.El("li", null, href is null
                ? Markup.El("span", null, text).With("aria-current", "page")
                : Markup.El("a", null, text).With("href", href)));
        }

        output.Content.AppendHtml(list);
    }
}

/// <summary>Views of one thing, each with its own address: <c>&lt;tab-list label="…"&gt;&lt;tab-link href text count current/&gt;…&lt;/tab-list&gt;</c>.</summary>
[HtmlTargetElement("tab-list")]
public sealed class TabListTagHelper : TagHelper
{
    public string Label { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "tabs");
        output.Attributes.SetAttribute("aria-label", Label);
    }
}

/// <summary>One view of a <c>tab-list</c>.</summary>
[HtmlTargetElement("tab-link", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TabLinkTagHelper : TagHelper
{
    public string Href { get; set; } = "";

    public string Text { get; set; } = "";

    public int? Count { get; set; }

    public bool Current { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("href", Href);
        if (Current) output.Attributes.SetAttribute("aria-current", "page");
        output.Content.Append(Text);
        if (Count is { } n) output.Content.AppendHtml(Markup.El("span", "count", n.ToString(CultureInfo.InvariantCulture)));
    }
}
