using Anxin.Rules.Matching;

namespace Anxin.Core.Matching;

/// <summary>Why two cases are possibly the same, in Chinese; pages word it in the reader's language by the same codes.</summary>
public static class MatchWords
{
    private static readonly Dictionary<string, string> All = new(StringComparer.Ordinal)
    {
        ["name-same"] = "企业名称相同",
        ["name-alike"] = "企业名称相似度{0}%",
        ["name-differs"] = "企业名称不同",
        ["code-same"] = "信用代码相同",
        ["code-near"] = "信用代码只差一两位",
        ["code-differs"] = "信用代码不同",
        ["ordinal-differs"] = "公司序号不同",
        ["ordinal-missing"] = "有一边没写公司序号",
        ["branch-differs"] = "分公司不同",
        ["branch-missing"] = "有一边没写分公司",
        ["name-place-differs"] = "企业名称里的地名不同",
        ["trade-differs"] = "企业名称里的行业不同",
        ["trade-part"] = "企业名称里的行业不全相同",
        ["trade-missing"] = "有一边没写行业",
        ["contractor-named"] = "一边写的是总包单位",
        ["contractor-same"] = "总包单位相同",
        ["contractor-differs"] = "总包单位不同",
        ["site-same"] = "工地相同",
        ["site-alike"] = "工地名称相似度{0}%",
        ["site-differs"] = "工地不同",
        ["lot-differs"] = "标段不同",
        ["lot-missing"] = "有一边没写标段",
        ["phase-differs"] = "期数不同",
        ["phase-missing"] = "有一边没写期数",
        ["section-differs"] = "片区不同",
        ["building-differs"] = "楼号不同",
        ["site-place-differs"] = "工地所在地不同",
        ["phone-same"] = "同一电话",
        ["days"] = "相隔{0}天",
        ["place-same-county"] = "同县",
        ["place-same-prefecture"] = "同市州",
        ["place-other-county"] = "不同县",
        ["place-elsewhere"] = "不同市州",
        ["people"] = "人数接近度{0}%",
        ["amount"] = "金额接近度{0}%",
    };

    /// <summary>The weightiest reasons for it, and what speaks against it.</summary>
    public static string Chinese(MatchResult result) =>
        string.Join("，", Chosen(result.Why).Select(e => string.Format(System.Globalization.CultureInfo.InvariantCulture, All[e.Code], e.Argument)));

    /// <summary>As many reasons as are read at a glance, those for it first.</summary>
    public static IEnumerable<Evidence> Chosen(IEnumerable<Evidence> why) => why.OrderByDescending(e => e.Weight > 0).ThenByDescending(e => Math.Abs(e.Weight)).Take(5);
}
