using Anxin.Web.Wording;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Anxin.Web.Look.Tags;

/// <summary>
/// What is filtered, said as a sentence, with what it adds up to:
/// <code>&lt;filter-sentence parts="@parts" sums="@L["共{0}件 {1}人 {2}万元", …]" clear="/cases" /&gt;</code>
/// Each part may have the address of the same list without it.
/// </summary>
[HtmlTargetElement("filter-sentence", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FilterSentenceTagHelper(Wordbook L) : TagHelper
{
    public IReadOnlyList<(string Text, string? Without)> Parts { get; set; } = [];

    public string Sums { get; set; } = "";

    /// <summary>The list with no filter; shown when any part can be taken away.</summary>
    public string? Clear { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "filter-sentence");
        output.Attributes.SetAttribute("role", "status");
        foreach (var (text, without) in Parts)
        {
            output.Content.AppendHtml(Markup.El("span", "filter-part", text, without is null
                ? null
                : Markup.El("a", "filter-off", Markup.El("span", null, "×").With("aria-hidden", "true"), Markup.Unseen(L["去掉“{0}”", text].Value)).With("href", without)));
        }

        output.Content.AppendHtml(Markup.El("strong", "filter-sums", Sums));
        if (Clear is not null && Parts.Any(p => p.Without is not null))
            output.Content.AppendHtml(Markup.El("a", "filter-clear", L["全部去掉"]).With("href", Clear));
    }
}

/// <summary>An empty page says what to do next: <c>&lt;empty-state title="…"&gt;&lt;a …&gt;…&lt;/a&gt;&lt;/empty-state&gt;</c>.</summary>
[HtmlTargetElement("empty-state")]
public sealed class EmptyStateTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    public string? Says { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var own = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "empty-state");
        output.Content.AppendHtml(Markup.El("p", "empty-title", Title));
        if (Says is not null) output.Content.AppendHtml(Markup.El("p", null, Says));
        if (!own.IsEmptyOrWhiteSpace) output.Content.AppendHtml(Markup.El("div", "actions", own));
    }
}

/// <summary>
/// The frame of a wide table: scrolls by itself, can be reached by keyboard, prints whole.
/// <code>&lt;table-frame label="@L["案件"]" keys="true"&gt;&lt;table class="ledger"&gt;…&lt;/table&gt;&lt;/table-frame&gt;</code>
/// <c>keys</c> lets j, k and Enter walk its rows (each row's first link is what Enter opens).
/// </summary>
[HtmlTargetElement("table-frame")]
public sealed class TableFrameTagHelper : TagHelper
{
    public string Label { get; set; } = "";

    public bool Keys { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "table-frame");
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Attributes.SetAttribute("tabindex", "0");
        if (Keys) output.Attributes.SetAttribute("data-rows", "");
    }
}
