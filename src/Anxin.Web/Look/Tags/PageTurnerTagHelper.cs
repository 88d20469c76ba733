using System.Globalization;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.WebUtilities;

namespace Anxin.Web.Look.Tags;

/// <summary>
/// Pages of a list, kept in the address: <c>&lt;page-turner page="2" size="50" total="1284" /&gt;</c>; <c>more</c> when the total was
/// only counted so far. Draws only the count when one page is enough. Keeps every other part of the query.
/// </summary>
[HtmlTargetElement("page-turner", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PageTurnerTagHelper(Wordbook L) : TagHelper
{
    /// <summary>From 1.</summary>
    public int Page { get; set; } = 1;

    public int Size { get; set; } = 50;

    public long Total { get; set; }

    public bool More { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var last = (int)Math.Max(1, (Total + Size - 1) / Size);
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", L["翻页"].Value);
        output.Content.AppendHtml(Markup.El("p", null, (More
            ? L["第{0}页 · {1:N0}件以上", Page, Total]
            : L["第{0}页，共{1}页 · {2:N0}件", Page, last, Total]).Value));
        if (last == 1 && !More) return;
        output.Content.AppendHtml(Markup.El("div", "pager-links",
            Step(Page - 1, L["上一页"], "prev", Page > 1),
            Step(Page + 1, L["下一页"], "next", More || Page < last)));
    }

    private IHtmlContent Step(int page, string text, string rel, bool can) => can
        ? Markup.El("a", "btn btn-quiet", text).With("href", Address(page)).With("rel", rel)
        : Markup.El("span", "btn btn-quiet disabled", text).With("aria-disabled", "true");

    private string Address(int page)
    {
        var request = View.HttpContext.Request;
        var query = request.Query.Where(q => !string.Equals(q.Key, "page", StringComparison.OrdinalIgnoreCase))
            .SelectMany(q => q.Value, (q, v) => KeyValuePair.Create(q.Key, v))
            .Append(KeyValuePair.Create("page", (string?)page.ToString(CultureInfo.InvariantCulture)));
        return QueryHelpers.AddQueryString(request.PathBase + request.Path, query);
    }
}
