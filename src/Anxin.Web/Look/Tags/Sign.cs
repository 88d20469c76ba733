namespace Anxin.Web.Look.Tags;

/// <summary>The signs of the look. The same state has the same sign, word and colour everywhere, also on paper and in workbooks.</summary>
public enum Sign
{
    /// <summary>○ 待报</summary>
    Open,

    /// <summary>● 已报</summary>
    Submitted,

    /// <summary>✓ 已审</summary>
    Accepted,

    /// <summary>↩ 退回</summary>
    Returned,

    /// <summary>! 逾期</summary>
    Late,

    /// <summary>０ 零报告（确认）</summary>
    ZeroConfirmed,

    /// <summary>⓪ 视为零报告</summary>
    ZeroDeemed,

    /// <summary>～ 暂定日期</summary>
    Provisional,

    /// <summary>» 已并案: a case that is counted under another.</summary>
    Merged,

    /// <summary>× 已作废</summary>
    Void,
}
