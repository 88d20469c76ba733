using Anxin.Rules;
using Anxin.Rules.Matching;

namespace Anxin.Core.Matching;

/// <summary>Why two cases are possibly the same: 同一电话, 企业名称相似度92%, 同县.</summary>
public static class MatchWords
{
    private static readonly Dictionary<string, Func<int?, Sentence>> All = new(StringComparer.Ordinal)
    {
        ["name-same"] = _ => $"企业名称相同",
        ["name-alike"] = n => $"企业名称相似度{n}%",
        ["name-differs"] = _ => $"企业名称不同",
        ["code-same"] = _ => $"信用代码相同",
        ["code-near"] = _ => $"信用代码只差一两位",
        ["code-differs"] = _ => $"信用代码不同",
        ["ordinal-differs"] = _ => $"公司序号不同",
        ["ordinal-missing"] = _ => $"有一边没写公司序号",
        ["branch-differs"] = _ => $"分公司不同",
        ["branch-missing"] = _ => $"有一边没写分公司",
        ["name-place-differs"] = _ => $"企业名称里的地名不同",
        ["trade-differs"] = _ => $"企业名称里的行业不同",
        ["trade-part"] = _ => $"企业名称里的行业不全相同",
        ["trade-missing"] = _ => $"有一边的企业名称里没有行业",
        ["trade-mixed"] = _ => $"企业名称里的行业不全相同",
        ["trade-same"] = _ => $"企业名称里的行业相同",
        ["trade-unknown"] = _ => $"两边的企业名称里都没有行业",
        ["code-unlike"] = _ => $"信用代码不像同一个",
        ["name-place-same"] = _ => $"企业名称里的地名相同",
        ["foreman-same"] = _ => $"同一工头姓名",
        ["foreman-surname"] = _ => $"工头同姓",
        ["foreman-differs"] = _ => $"工头不同姓",
        ["foreman-or-firm"] = _ => $"一边只知道工头",
        ["unknown-trade-same"] = _ => $"行业说得相同",
        ["unknown-trade-differs"] = _ => $"行业说得不同",
        ["contractor-named"] = _ => $"一边写的是总包单位",
        ["contractor-same"] = _ => $"总包单位相同",
        ["contractor-differs"] = _ => $"总包单位不同",
        ["site-same"] = _ => $"工地相同",
        ["site-alike"] = n => $"工地名称相似度{n}%",
        ["site-differs"] = _ => $"工地不同",
        ["site-kind-differs"] = _ => $"一边写的工地与另一边不是一类工程",
        ["kind-differs"] = _ => $"不是一类工程",
        ["figure-differs"] = _ => $"规模或路线编号不同",
        ["site-missing"] = _ => $"有一边没写清工地",
        ["lot-same"] = _ => $"标段相同",
        ["phase-same"] = _ => $"期数相同",
        ["lot-differs"] = _ => $"标段不同",
        ["lot-missing"] = _ => $"有一边没写标段",
        ["phase-differs"] = _ => $"期数不同",
        ["phase-missing"] = _ => $"有一边没写期数",
        ["section-differs"] = _ => $"片区不同",
        ["building-differs"] = _ => $"楼号不同",
        ["site-place-differs"] = _ => $"工地所在地不同",
        ["phone-same"] = _ => $"同一电话",
        ["phone-differs"] = _ => $"电话不同",
        ["street-same"] = _ => $"同一街道",
        ["street-differs"] = _ => $"街道不同",
        ["days"] = n => $"相隔{n}天",
        ["place-same-county"] = _ => $"同县",
        ["place-same-prefecture"] = _ => $"同市州",
        ["place-other-county"] = _ => $"不同县",
        ["place-elsewhere"] = _ => $"不同市州",
        ["people-same"] = _ => $"人数相同",
        ["people-few"] = n => $"人数接近度{n}%",
        ["amount-same"] = _ => $"金额相同",
        ["people"] = n => $"人数接近度{n}%",
        ["amount"] = n => $"金额接近度{n}%",
    };

    /// <summary>The weightiest reasons for it, place and day after the names, then what speaks against it.</summary>
    /// <returns>As many as are read at a glance.</returns>
    public static IEnumerable<Sentence> Why(IEnumerable<Evidence> why) =>
        why.OrderByDescending(e => e.Weight > 0).ThenBy(e => e.Code == "days" || e.Code.StartsWith("place-", StringComparison.Ordinal)).ThenByDescending(e => Math.Abs(e.Weight)).Take(5).Select(e => All[e.Code](e.Argument));
}
