using System.Globalization;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Anxin.Web.Look.Tags;

/// <summary>How far long work has come, as it truly is: <c>&lt;work-progress done="31200" total="100000" says="…" /&gt;</c>; no total: only the sentence counts.</summary>
[HtmlTargetElement("work-progress", TagStructure = TagStructure.WithoutEndTag)]
public sealed class WorkProgressTagHelper(Wordbook L) : TagHelper
{
    public long Done { get; set; }

    public long? Total { get; set; }

    public string Says { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "work-progress");
        output.Attributes.SetAttribute("role", "status");
        var bar = Markup.El("progress").With("aria-label", Says);
        if (Total is { } total)
            bar.With("max", total.ToString(CultureInfo.InvariantCulture)).With("value", Done.ToString(CultureInfo.InvariantCulture));
        output.Content.AppendHtml(bar);
        output.Content.AppendHtml(Markup.El("p", null, Markup.El("strong", null, Says), Markup.El("span", "num",
            (Total is { } all ? L["{0:N0} / {1:N0}", Done, all] : L["已做{0:N0}", Done]).Value)));
    }
}

/// <summary>How far a stepped form has come: <c>&lt;step-bar step="2" of="7" /&gt;</c>.</summary>
[HtmlTargetElement("step-bar", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StepBarTagHelper(Wordbook L) : TagHelper
{
    public int Step { get; set; }

    public int Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "step-bar");
        output.Content.AppendHtml(Markup.El("p", null, L["第{0}步，共{1}步", Step, Of].Value));
        var bar = Markup.El("ol").With("aria-hidden", "true");
        for (var i = 1; i <= Of; i++) bar.Add(Markup.El("li", i < Step ? "done" : i == Step ? "now" : null));
        output.Content.AppendHtml(bar);
    }
}

/// <summary>What just happened, or what to know before going on: <c>&lt;note-bar kind="Done"&gt;已提交。&lt;/note-bar&gt;</c>.</summary>
[HtmlTargetElement("note-bar")]
public sealed class NoteBarTagHelper : TagHelper
{
    public NoteKind Kind { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "note-bar note-" + Kind.ToString().ToLowerInvariant());
        output.Attributes.SetAttribute("role", "status");
    }
}

/// <summary>The kinds of <c>note-bar</c>.</summary>
public enum NoteKind
{
    /// <summary>For information.</summary>
    Plain,

    /// <summary>Something was recorded.</summary>
    Done,

    /// <summary>Something wants a person's eye (a likely duplicate, a provisional date).</summary>
    Care,

    /// <summary>Late, or at the threshold. Nothing else.</summary>
    Alarm,
}
