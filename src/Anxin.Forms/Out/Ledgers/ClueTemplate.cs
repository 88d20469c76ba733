using Anxin.Core.Clues;
using Anxin.Rules;

namespace Anxin.Forms.Out.Ledgers;

/// <summary>The empty list of clues to download, with an example, which is passed over when the workbook is read.</summary>
public static class ClueTemplate
{
    private static readonly IReadOnlyList<ExportColumn<CreateClue>> Columns =
    [
        ExportColumn<CreateClue>.Text("来源编号", 20, c => c.SourceNumber), ExportColumn<CreateClue>.Text("来源", 14, c => c.Channel),
        ExportColumn<CreateClue>.Text("单位", 24, c => c.Unit), ExportColumn<CreateClue>.Text("反映时间", 14, c => c.ReceivedOn),
        ExportColumn<CreateClue>.Text("欠薪单位", 32, c => c.Employer), ExportColumn<CreateClue>.Text("项目名称", 24, c => c.Site),
        ExportColumn<CreateClue>.Text("人数", 8, c => c.People), ExportColumn<CreateClue>.Text("金额(元)", 14, c => c.AmountYuan),
        ExportColumn<CreateClue>.Text("反映内容", 40, c => c.Heard), ExportColumn<CreateClue>.Text("联系人", 12, c => c.Name),
        ExportColumn<CreateClue>.Text("联系电话", 16, c => c.Phone),
    ];

    private static readonly CreateClue Example = new()
    {
        SourceNumber = "GD2022100300017",
        Channel = Words.Channel.Chinese(Channel.Hotline12351),
        Unit = "（示例）西宁市总工会",
        ReceivedOn = "2022-10-03",
        Employer = "（示例）青海甲乙建筑有限公司",
        Site = "丙丁家园二期",
        People = "12",
        AmountYuan = "86000",
        Heard = "木工班组三个月没有领到工资",
        Name = "示例来电人",
        Phone = "0971-0000000",
    };

    public static Task WriteAsync(Stream stream, CancellationToken cancel = default) =>
        LedgerExport.WriteXlsxAsync(stream, "线索", Columns, new[] { Example }.ToAsyncEnumerable(), cancel);
}
