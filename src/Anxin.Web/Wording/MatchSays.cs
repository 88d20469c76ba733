using Anxin.Core.Matching;
using Anxin.Rules.Matching;

namespace Anxin.Web.Wording;

/// <summary>Why two cases are possibly the same, in the reader's language: 同一电话，企业名称相似度92%，同县.</summary>
public sealed class MatchSays(Wordbook L)
{
    /// <summary>The weightiest reasons for it, then what speaks against it.</summary>
    public string Why(IEnumerable<Evidence> why) => string.Join(L["，"], MatchWords.Chosen(why).Select(One));

    public string Percent(double score) => L["可能性{0}%", (int)Math.Round(score * 100)];

    private string One(Evidence e) => e.Code switch
    {
        "name-same" => L["企业名称相同"],
        "name-alike" => L["企业名称相似度{0}%", e.Argument ?? 0],
        "name-differs" => L["企业名称不同"],
        "code-same" => L["信用代码相同"],
        "code-near" => L["信用代码只差一两位"],
        "code-differs" => L["信用代码不同"],
        "ordinal-differs" => L["公司序号不同"],
        "ordinal-missing" => L["有一边没写公司序号"],
        "branch-differs" => L["分公司不同"],
        "branch-missing" => L["有一边没写分公司"],
        "name-place-differs" => L["企业名称里的地名不同"],
        "trade-differs" => L["企业名称里的行业不同"],
        "trade-part" => L["企业名称里的行业不全相同"],
        "trade-missing" => L["有一边没写行业"],
        "contractor-named" => L["一边写的是总包单位"],
        "contractor-same" => L["总包单位相同"],
        "contractor-differs" => L["总包单位不同"],
        "site-same" => L["工地相同"],
        "site-alike" => L["工地名称相似度{0}%", e.Argument ?? 0],
        "site-differs" => L["工地不同"],
        "lot-differs" => L["标段不同"],
        "lot-missing" => L["有一边没写标段"],
        "phase-differs" => L["期数不同"],
        "phase-missing" => L["有一边没写期数"],
        "section-differs" => L["片区不同"],
        "building-differs" => L["楼号不同"],
        "site-place-differs" => L["工地所在地不同"],
        "phone-same" => L["同一电话"],
        "days" => L["相隔{0}天", e.Argument ?? 0],
        "place-same-county" => L["同县"],
        "place-same-prefecture" => L["同市州"],
        "place-other-county" => L["不同县"],
        "place-elsewhere" => L["不同市州"],
        "people" => L["人数接近度{0}%", e.Argument ?? 0],
        "amount" => L["金额接近度{0}%", e.Argument ?? 0],
        _ => L["其他"],
    };
}
