using System.Text.Encodings.Web;
using Anxin.Rules;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Anxin.Web.Look.Tags;

/// <summary>
/// A state as sign, word and colour; <c>word="…"</c> says it otherwise; <c>big</c> is for a board's cell: the sign large, the word beneath.
/// By name: <c>&lt;state-sign is="Provisional" /&gt;</c>.
/// </summary>
[HtmlTargetElement("state-sign", Attributes = "is", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StateSignTagHelper(Wordbook L) : StateSign
{
    public Sign Is { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => Draw(output, Is, Signs.Word(Is, L));
}

/// <summary>An obligation's state: <c>&lt;state-sign standing="o.Standing" /&gt;</c>. Late after a deemed zero shows both.</summary>
[HtmlTargetElement("state-sign", Attributes = "standing", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StandingSignTagHelper(Wordbook L) : StateSign
{
    public ObligationStanding Standing { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var contradicted = Standing is { State: ObligationState.Late, Zero: ZeroKind.Deemed };
        Draw(output, Signs.Of(Standing), Signs.Word(Signs.Of(Standing), L), contradicted ? L["曾视为零"].Value : null);
    }
}

/// <summary>Where a case stands: <c>&lt;state-sign case="c.Status" /&gt;</c>.</summary>
[HtmlTargetElement("state-sign", Attributes = "case", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CaseSignTagHelper(Say say) : StateSign
{
    public CaseStatus Case { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        Draw(output, Signs.Of(Case), say.Word(Words.CaseStatus, Case));

    /// <summary>The same drawn once, for a list that shows it row after row.</summary>
    public static IHtmlContent Of(CaseStatus status, Say say)
    {
        var text = new StringWriter();
        Markup.El("span", $"sign {Signs.Css(Signs.Of(status))}",
            Markup.El("span", "sign-glyph", Signs.Glyph(Signs.Of(status))).With("aria-hidden", "true"),
            Markup.El("span", "sign-word", say.Word(Words.CaseStatus, status))).WriteTo(text, HtmlEncoder.Default);
        return new HtmlString(text.ToString());
    }
}

/// <summary>How a clock stands: <c>&lt;state-sign clock="run.State" /&gt;</c>.</summary>
[HtmlTargetElement("state-sign", Attributes = "clock", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ClockSignTagHelper(Wordbook L) : StateSign
{
    public ClockState Clock { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (sign, word) = Clock switch
        {
            ClockState.Running => (Sign.Open, L["在走"]),
            ClockState.Paused => (Sign.Open, L["中止"]),
            ClockState.Expired => (Sign.Late, L["已过期"]),
            ClockState.Met => (Sign.Accepted, L["按期"]),
            _ => (Sign.Accepted, L["逾期后办了"]),
        };
        Draw(output, sign, word);
    }
}

/// <summary>What every state sign shares.</summary>
public abstract class StateSign : TagHelper
{
    public string? Word { get; set; }

    public bool Big { get; set; }

    private protected void Draw(TagHelperOutput output, Sign sign, string word, string? aside = null)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"sign {Signs.Css(sign)}{(Big ? " sign-big" : "")}");
        output.Content.AppendHtml(Markup.El("span", "sign-glyph", Signs.Glyph(sign)).With("aria-hidden", "true"));
        output.Content.AppendHtml(Markup.El("span", "sign-word", Word ?? word, aside is null ? null : Markup.El("small", "sign-aside", aside)));
    }
}
