using Anxin.Core.Cases.Import;
using Anxin.Core.Inspections;
using Anxin.Rules;

namespace Anxin.Forms.Out.Ledgers;

/// <summary>The workbook that outside tools rely on: its two sheets' headings, and how rows fill them.</summary>
public static class CanonicalLedger
{
    public const string InspectionSheet = "检查";

    public static IReadOnlyList<ExportColumn<LedgerRow>> Columns { get; } =
    [
        ExportColumn<LedgerRow>.Text("单位", 18, r => r.UnitText),
        ExportColumn<LedgerRow>.Text("案件编号", 18, r => r.Number),
        ExportColumn<LedgerRow>.Date("受理日期", 12, r => r.AcceptedOn),
        ExportColumn<LedgerRow>.Word("来源", 14, Words.Channel, r => r.Channel),
        ExportColumn<LedgerRow>.Text("企业名称", 32, r => r.Employer),
        ExportColumn<LedgerRow>.Text("统一社会信用代码", 22, r => r.CreditCode),
        ExportColumn<LedgerRow>.Text("项目名称", 24, r => r.Site),
        ExportColumn<LedgerRow>.YesNo("是否工程建设", 13, r => r.ConstructionProject),
        ExportColumn<LedgerRow>.Word("所属行业", 12, Words.Industry, r => r.Industry),
        ExportColumn<LedgerRow>.Number("人数", 8, r => r.People),
        ExportColumn<LedgerRow>.Yuan("金额(元)", 14, r => r.AmountFen),
        ExportColumn<LedgerRow>.YesNo("调解", 8, r => r.Mediated),
        ExportColumn<LedgerRow>.YesNo("法律服务", 10, r => r.LegalService),
        ExportColumn<LedgerRow>.Date("化解日期", 12, r => r.ResolvedOn),
        ExportColumn<LedgerRow>.Number("化解人数", 10, r => r.ResolvedPeople),
        ExportColumn<LedgerRow>.Yuan("化解金额(元)", 14, r => r.ResolvedFen),
        ExportColumn<LedgerRow>.Date("办结日期", 12, r => r.ClosedOn),
        ExportColumn<LedgerRow>.Word("办结结果", 18, Words.Outcome, r => r.Outcome),
    ];

    public static IReadOnlyList<ExportColumn<InspectionRow>> InspectionColumns { get; } =
    [
        ExportColumn<InspectionRow>.Text("单位", 18, r => r.UnitText),
        ExportColumn<InspectionRow>.Date("日期", 12, r => r.On),
        ExportColumn<InspectionRow>.Text("企业名称", 32, r => r.Employer),
        ExportColumn<InspectionRow>.Word("所属行业", 12, Words.Industry, r => r.Industry),
        ExportColumn<InspectionRow>.YesNo("是否工程建设", 13, r => r.ConstructionProject),
        ExportColumn<InspectionRow>.Number("职工人数", 10, r => r.Workers),
        ExportColumn<InspectionRow>.Number("其中农民工数", 14, r => r.MigrantWorkers),
    ];
}
