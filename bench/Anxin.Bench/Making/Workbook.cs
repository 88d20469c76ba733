using Anxin.Core.Cases;
using Anxin.Core.Organisation;
using Anxin.Forms.Out.Ledgers;
using Anxin.Rules;

namespace Anxin.Bench.Making;

/// <summary>A ledger as an .xlsx with the canonical headings.</summary>
internal static class Workbook
{
    public static IReadOnlyList<ExportColumn<CaseState>> Columns(UnitTree tree) =>
    [
        ExportColumn<CaseState>.Text("单位", 22, c => tree.Find(c.UnitId)?.Code),
        ExportColumn<CaseState>.Date("受理日期", 12, c => c.AcceptedOn),
        ExportColumn<CaseState>.Word("来源", 14, Words.Channel, c => c.Channel),
        ExportColumn<CaseState>.Text("企业名称", 32, c => c.Employer),
        ExportColumn<CaseState>.Text("统一社会信用代码", 22, c => c.CreditCode),
        ExportColumn<CaseState>.Text("项目名称", 24, c => c.Site),
        ExportColumn<CaseState>.YesNo("是否工程建设", 13, c => c.ConstructionProject),
        ExportColumn<CaseState>.Word("所属行业", 12, Words.Industry, c => c.Industry),
        ExportColumn<CaseState>.Number("人数", 8, c => c.People),
        ExportColumn<CaseState>.Yuan("金额(元)", 14, c => c.AmountFen),
        ExportColumn<CaseState>.YesNo("调解", 8, c => c.Mediated),
        ExportColumn<CaseState>.YesNo("法律服务", 10, c => c.LegalService),
        ExportColumn<CaseState>.Date("化解日期", 12, c => c.ClosedOn),
        ExportColumn<CaseState>.Number("化解人数", 10, c => c.ClosedOn is null ? null : c.RecoveredPeople),
        ExportColumn<CaseState>.Yuan("化解金额(元)", 14, c => c.ClosedOn is null ? null : c.RecoveredFen),
        ExportColumn<CaseState>.Date("办结日期", 12, c => c.ClosedOn),
        ExportColumn<CaseState>.Word("办结结果", 18, Words.Outcome, c => c.Outcome),
    ];

    public static async Task WriteAsync(string file, UnitTree tree, int rows)
    {
        await using var stream = File.Create(file);
        await LedgerExport.WriteXlsxAsync(stream, "台账", Columns(tree), Cases(tree, rows));
    }

    private static async IAsyncEnumerable<CaseState> Cases(UnitTree tree, int rows)
    {
        var units = tree.All.Where(u => u.Kind == UnitKind.County).ToList();
        for (var n = 0; n < rows; n++)
        {
            var born = LedgerMaker.Sample(n) with { UnitId = units[n % units.Count].Id };
            yield return n % 2 == 0 || born.People is null || born.AmountFen is null ? born : born with
            {
                ClosedOn = born.AcceptedOn.AddDays(3),
                Outcome = Outcome.PaidInFull,
                RecoveredPeople = born.People.Value,
                RecoveredFen = born.AmountFen.Value,
            };
        }
        await Task.CompletedTask;
    }
}
