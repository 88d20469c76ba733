using System.Globalization;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Anxin.Web.Look.Tags;

/// <summary>
/// A head count: <c>&lt;people-count of="@c.People" large="@c.IsLarge" /&gt;</c>. Unknown is 待核. <c>large</c> (at or above the campaign's
/// threshold) is the one other thing red is for. <c>bare</c> leaves out 人 under a heading that says it.
/// </summary>
[HtmlTargetElement("people-count", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PeopleCountTagHelper(Wordbook L, Say say) : TagHelper
{
    public long? Of { get; set; }

    public bool Large { get; set; }

    public bool Bare { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Of is null ? "num unknown" : Large ? "num large-case" : "num");
        output.Content.Append(Bare && Of is { } n ? n.ToString("N0", CultureInfo.CurrentCulture) : say.People(Of));
        if (Large) output.Content.AppendHtml(Markup.Unseen(L["（须第一时间报送）"]));
    }
}
