using Anxin.Web.Wording;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Anxin.Web.Look.Tags;

/// <summary>How an amount is written.</summary>
public enum MoneyUnit
{
    /// <summary>18,000元（1.8万元）</summary>
    Both,

    /// <summary>18,000元</summary>
    Yuan,

    /// <summary>1.8万元</summary>
    Wan,

    /// <summary>1.8: in a column whose heading says 万元.</summary>
    BareWan,
}

/// <summary>
/// An amount, exact, with its unit: <c>&lt;money fen="@c.AmountFen" /&gt;</c>, <c>unit="Wan"</c>, <c>disputed="@c.Disputed"</c>.
/// Null is 待核.
/// </summary>
[HtmlTargetElement("money", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MoneyTagHelper(Wordbook L, Say say) : TagHelper
{
    /// <summary>Amount in fen.</summary>
    public long? Fen { get; set; }

    public MoneyUnit Unit { get; set; }

    public bool Disputed { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Fen is null ? "num unknown" : "num");
        output.Content.Append(Text());
        if (Disputed) output.Content.AppendHtml(Markup.El("small", "disputed", L["有争议"]));
    }

    private string Text() => (Fen, Unit) switch
    {
        (null, _) => L["待核"],
        ({ } fen, MoneyUnit.Yuan) => L["{0}元", Say.Yuan(fen)],
        ({ } fen, MoneyUnit.Wan) => L["{0}万元", Say.Wan(fen)],
        ({ } fen, MoneyUnit.BareWan) => Say.Wan(fen),
        ({ } fen, _) => say.Money(fen),
    };
}
