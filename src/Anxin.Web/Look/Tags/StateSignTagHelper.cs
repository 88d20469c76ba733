using Anxin.Web.Wording;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Anxin.Web.Look.Tags;

/// <summary>
/// A state as sign, word and colour: <c>&lt;state-sign is="Late" /&gt;</c>. <c>word="…"</c> says it otherwise (a case's 在办, 办结);
/// <c>big</c> is for a board's cell: the sign large, the word small beneath.
/// </summary>
[HtmlTargetElement("state-sign", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StateSignTagHelper(Words L) : TagHelper
{
    public Sign Is { get; set; }

    public string? Word { get; set; }

    public bool Big { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"sign {Signs.Css(Is)}{(Big ? " sign-big" : "")}");
        output.Content.AppendHtml(Markup.El("span", "sign-glyph", Signs.Glyph(Is)).With("aria-hidden", "true"));
        output.Content.AppendHtml(Markup.El("span", "sign-word", Word ?? Signs.Word(Is, L)));
    }
}
