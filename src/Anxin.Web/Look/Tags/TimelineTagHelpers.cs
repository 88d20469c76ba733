using Anxin.Web.Wording;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Anxin.Web.Look.Tags;

/// <summary>The story of a thing, newest on top: <c>&lt;time-line&gt;&lt;time-entry …&gt;…&lt;/time-entry&gt;&lt;/time-line&gt;</c>.</summary>
[HtmlTargetElement("time-line")]
public sealed class TimeLineTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "story");
    }
}

/// <summary>
/// One act in the story:
/// <code>&lt;time-entry at="@e.At" by="王某" unit="湟中区总工会" title="改了人数" reason="…"&gt;&lt;change-row …/&gt;&lt;/time-entry&gt;</code>
/// </summary>
[HtmlTargetElement("time-entry")]
public sealed class TimeEntryTagHelper(Wordbook L, Say say) : TagHelper
{
    /// <summary>When the server received it, UTC.</summary>
    public DateTime At { get; set; }

    public string? By { get; set; }

    public string? Unit { get; set; }

    public string Title { get; set; } = "";

    public string? Reason { get; set; }

    /// <summary>Marks what the system did by itself (a deemed zero, a reminder).</summary>
    public bool System { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var own = await output.GetChildContentAsync();
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", System ? "story-entry story-system" : "story-entry");
        output.Content.AppendHtml(Markup.El("p", "story-when",
            Markup.El("time", null, say.Instant(At, year: false)).With("datetime", TimeElement.Machine(At)).With("title", say.Instant(At))));
        output.Content.AppendHtml(Markup.El("div", "story-what",
            Markup.El("h3", null, Title),
            Who() is { Length: > 0 } who ? Markup.El("p", "story-who", who) : null,
            own.IsEmptyOrWhiteSpace ? null : Markup.El("dl", "changes", own),
            string.IsNullOrEmpty(Reason) ? null : Markup.El("p", "story-reason", L["理由：{0}", Reason].Value)));
    }

    private string Who() => string.Join(" · ", new[] { System ? L["系统"].Value : say.By(By), Unit }.Where(s => !string.IsNullOrEmpty(s)));
}

/// <summary>One field before and after: <c>&lt;change-row label="@L["人数"]" was="12人" now="60人" /&gt;</c>; a new field has no <c>was</c>.</summary>
[HtmlTargetElement("change-row", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChangeRowTagHelper(Wordbook L) : TagHelper
{
    public string Label { get; set; } = "";

    public string? Was { get; set; }

    public string? Now { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.AppendHtml(Markup.El("dt", null, Label));
        output.Content.AppendHtml(Markup.El("dd", null,
            string.IsNullOrEmpty(Was) ? null : Markup.El("del", null, Markup.Unseen(L["原来"]), Was),
            string.IsNullOrEmpty(Was) ? null : Markup.El("span", "change-arrow", "→").With("aria-hidden", "true"),
            Markup.El("ins", null, string.IsNullOrEmpty(Was) ? null : Markup.Unseen(L["现在"]), string.IsNullOrEmpty(Now) ? L["空"].Value : Now)));
    }
}
