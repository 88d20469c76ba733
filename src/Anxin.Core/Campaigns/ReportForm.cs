namespace Anxin.Core.Campaigns;

/// <summary>Which table a duty asks for: the seven figures, the list of cases (欠薪事件线索汇总表), or the campaign's results (专项行动情况表).</summary>
public enum ReportForm
{
    Weekly,
    Annex1,
    Annex2,
}
