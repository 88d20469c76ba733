using Anxin.Core.Cases;
using Anxin.Core.Organisation;
using Anxin.Forms.Out.Ledgers;
using Anxin.Rules;

namespace Anxin.Web.Pages.Cases;

/// <summary>The columns in which the ledger is taken out; headings as the canonical workbook has them, so that it can come back.</summary>
internal static class LedgerColumns
{
    public static IReadOnlyList<ExportColumn<CaseState>> Of(UnitTree tree) =>
    [
        ExportColumn<CaseState>.Text("单位", 22, c => tree.Find(c.UnitId)?.Name),
        ExportColumn<CaseState>.Text("案件编号", 20, c => c.Number),
        ExportColumn<CaseState>.Date("受理日期", 12, c => c.AcceptedOn),
        ExportColumn<CaseState>.Word("来源", 14, Words.Channel, c => c.Channel),
        ExportColumn<CaseState>.Text("企业名称", 32, c => c.Employer),
        ExportColumn<CaseState>.Text("统一社会信用代码", 22, c => c.CreditCode),
        ExportColumn<CaseState>.Text("项目名称", 24, c => c.Site),
        ExportColumn<CaseState>.YesNo("是否工程建设", 13, c => c.ConstructionProject),
        ExportColumn<CaseState>.Word("所属行业", 12, Words.Industry, c => c.Industry),
        ExportColumn<CaseState>.Number("人数", 8, c => c.People),
        ExportColumn<CaseState>.Yuan("金额(元)", 14, c => c.AmountFen),
        ExportColumn<CaseState>.YesNo("调解", 8, c => Known(c, c.Mediated)),
        ExportColumn<CaseState>.YesNo("法律服务", 10, c => Known(c, c.LegalService)),
        ExportColumn<CaseState>.YesNo("是否进行调解或提供法律服务", 26, c => c.MediatedOrServed),
        ExportColumn<CaseState>.Number("已追回人数", 12, c => c.RecoveredPeople),
        ExportColumn<CaseState>.Yuan("已追回金额(元)", 16, c => c.RecoveredFen),
        ExportColumn<CaseState>.Date("办结日期", 12, c => c.ClosedOn),
        ExportColumn<CaseState>.Word("办结结果", 18, Words.Outcome, c => c.Outcome),
        ExportColumn<CaseState>.Word("状态", 10, Words.CaseStatus, c => c.Status),
    ];

    /// <summary>Blank where one of the two was done and it is not said which.</summary>
    private static bool? Known(CaseState c, bool done) => c is { MediatedOrServed: true, Mediated: false, LegalService: false } ? null : done;
}
