using Anxin.Core.Cases.Import;
using Anxin.Core.Inspections;
using Anxin.Forms.Out.DataSheets;
using Anxin.Rules;

namespace Anxin.Forms.Out.Ledgers;

/// <summary>The empty canonical workbook to download: both sheets with an example each, lists to choose from, and how to fill it in.</summary>
public static class CanonicalTemplate
{
    private const int LastChoiceRow = 5_000;
    private static readonly string[] YesNo = ["是", "否"];
    private static readonly SheetRow NoRow = new(new SheetLayout("", [], [], [], new Dictionary<SheetField, int>()), 0, null, []);

    private static readonly LedgerRow[] LedgerExamples =
    [
        new(NoRow, "（示例）青海甲乙建筑有限公司")
        {
            UnitText = "（示例）西宁市总工会", AcceptedOn = new(2022, 10, 3), Channel = Channel.Hotline12351, Site = "丙丁家园二期", ConstructionProject = true,
            Industry = Industry.Construction, People = 37, AmountFen = 45_230_000, Mediated = true, LegalService = false,
            ResolvedOn = new(2022, 10, 20), ResolvedPeople = 37, ResolvedFen = 45_230_000, ClosedOn = new(2022, 10, 21), Outcome = Outcome.PaidInFull,
        },
        new(NoRow, "（示例）戊己食品厂")
        {
            UnitText = "（示例）西宁市总工会", AcceptedOn = new(2022, 10, 9), Channel = Channel.LettersAndVisits, ConstructionProject = false,
            Industry = Industry.Manufacturing, People = 6, AmountFen = 1_800_000, Mediated = true, LegalService = true,
        },
    ];

    private static readonly InspectionRow[] InspectionExamples =
    [
        new(NoRow)
        {
            UnitText = "（示例）西宁市总工会", On = new(2022, 10, 12), Employer = "（示例）青海甲乙建筑有限公司", Industry = Industry.Construction,
            ConstructionProject = true, Workers = 120, MigrantWorkers = 96,
        },
    ];

    /// <summary>The example rows begin with （示例） and are passed over when the workbook is read.</summary>
    public static async Task WriteAsync(Stream stream, CancellationToken cancel = default)
    {
        await using var file = await XlsxFile.CreateAsync(stream, cancel);
        await WriteSheetAsync(file, "台账", CanonicalLedger.Columns, LedgerExamples, cancel);
        await WriteSheetAsync(file, CanonicalLedger.InspectionSheet, CanonicalLedger.InspectionColumns, InspectionExamples, cancel);
        await WriteHelpAsync(file, cancel);
    }

    private static async Task WriteSheetAsync<T>(
        XlsxFile file, string name, IReadOnlyList<ExportColumn<T>> columns, IReadOnlyList<T> examples, CancellationToken cancel)
    {
        var choices = columns.Select((column, i) => (Range: $"{ColumnLetters.Of(i)}2:{ColumnLetters.Of(i)}{LastChoiceRow}", Choices: Choices(column.Heading)))
            .Where(c => c.Choices.Count > 0).ToList();
        await using var sheet = await file.BeginSheetAsync(name, new SheetView([.. columns.Select(c => c.Width)], FrozenRows: 1, choices), cancel);
        await WriteRowAsync(sheet, columns.Select(c => c.Heading), CellStyle.Heading, cancel);
        foreach (var example in examples)
        {
            sheet.BeginRow();
            foreach (var column in columns)
                column.Write(example, sheet);
            await sheet.EndRowAsync(cancel);
        }
    }

    private static async Task WriteHelpAsync(XlsxFile file, CancellationToken cancel)
    {
        string[] lines =
        [
            "怎样填",
            "一、每个案件一行。企业名称必填；受理日期、所属行业、人数、金额请尽量填全，不清楚的留空，不要写 0。",
            "二、单位填本级工会的名称或代码；一张表只有一个单位时，也可以在表头上方写一行“填报单位：××总工会”。",
            "三、日期写成 2022-10-03；金额以元为单位，最多两位小数。要用万元时，把表头改成“金额(万元)”。",
            $"四、所属行业可填：{string.Join('、', Words.Industry.All.Select(w => w.Chinese))}。建筑业不写“是否工程建设”的，按工程建设领域统计。",
            "五、调解、法律服务、是否工程建设填“是”或“否”。",
            "六、案件编号由系统给出。再次上传时保留编号，系统就知道是同一个案件，只更新改动的地方。",
            "七、“检查”表填检查用人单位的情况，每户一行；没有企业名称的汇总行，请加一列“户数”。",
            "八、（示例）开头的行不会读取，可以删去。列的先后可以调换，不用的列可以删去。",
        ];
        await using var sheet = await file.BeginSheetAsync("填写说明", new SheetView([100], FrozenRows: 0), cancel);
        foreach (var line in lines)
            await WriteRowAsync(sheet, [line], line == lines[0] ? CellStyle.Heading : CellStyle.Wrapped, cancel);
    }

    private static async Task WriteRowAsync(XlsxSheetWriter sheet, IEnumerable<string> cells, CellStyle style, CancellationToken cancel)
    {
        sheet.BeginRow();
        foreach (var cell in cells)
            sheet.Text(cell, style);
        await sheet.EndRowAsync(cancel);
    }

    // A list in a cell holds at most 255 characters.
    private static IReadOnlyList<string> Choices(string heading) => heading switch
    {
        "来源" => [.. Words.Channel.All.Select(w => w.Chinese)],
        "所属行业" => [.. Words.Industry.All.Select(w => w.Chinese)],
        "办结结果" => [.. Words.Outcome.All.Where(w => w.Value != Outcome.StatedInLedger).Select(w => w.Chinese)],
        "是否工程建设" or "调解" or "法律服务" => YesNo,
        _ => [],
    };
}
