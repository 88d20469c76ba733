using System.Globalization;
using Anxin.Core.Reports;
using Anxin.Rules;

namespace Anxin.Forms.Out.Printed;

/// <summary>附件1, 欠薪事件线索汇总表, as the notice prints it.</summary>
public static class Annex1Form
{
    private const string Unknown = "待核";

    private static readonly FormColumn[] Columns =
        [new(14, Align.Center), new(40, Align.Center), new(55, Align.Left), new(28, Align.Center), new(30, Align.Center), new(32, Align.Center), new(32, Align.Center), new(16, Align.Center)];

    private static readonly string[] Headings =
        ["序号", "受理日期", "企业名称", "所属行业", "欠薪涉及人数\n(人)", "欠薪(争议)金额\n(万元)", "是否进行调解或\n提供法律服务", "是否\n办结"];

    public static void Xlsx(Stream stream, FormHead head, IReadOnlyList<Annex1Line> lines) => XlsxForm.Write(stream, Of(head, lines));

    public static void Docx(Stream stream, FormHead head, IReadOnlyList<Annex1Line> lines) => DocxForm.Write(stream, Of(head, lines));

    /// <summary>The form before it becomes a workbook, a document or a page.</summary>
    public static PrintedForm Of(FormHead head, IReadOnlyList<Annex1Line> lines) => new()
    {
        Annex = "附件 1",
        Title = FormWords.Title("欠薪事件线索汇总表", head),
        Columns = Columns,
        Headings = [new([.. Headings.Select(text => new FormCell(text))])],
        Rows = lines.Count > 0 ? [.. lines.Select(line => Row(line, head))] : [Nothing],
        Notes = [.. Notes(head, lines)],
        Outside = lines.Any(line => line.UnitName is not null) ? ("单位", [.. lines.Select(line => line.UnitName ?? "")]) : null,
        HeaderLeft = FormWords.HeaderLeft(head),
        HeaderRight = FormWords.HeaderRight(head),
        FooterLeft = FormWords.FooterLeft(head),
        Drill = head.Drill,
    };

    private static FormRow Nothing => new([new FormCell("本期没有欠薪事件线索（零报告）", Across: 8, Align: Align.Center), .. Enumerable.Repeat<FormCell?>(null, 7)]);

    private static FormRow Row(Annex1Line line, FormHead head) => new(
    [
        line.Counted ? FormWords.Count(line.No) : new FormCell($"{line.No.ToString(CultureInfo.InvariantCulture)}※"),
        new FormCell(FormWords.Day(line.AcceptedOn)),
        new FormCell(line.Employer),
        new FormCell(Words.Industry.Chinese(line.Industry)),
        line.People is { } people ? FormWords.Count(people) : new FormCell(Unknown),
        line.AmountFen is { } fen ? FormWords.Wan(fen, head.WanDigits) : new FormCell(Unknown),
        new FormCell(line.MediatedOrServed ? "是" : "否"),
        new FormCell(line.Closed ? "是" : "否"),
    ]);

    private static IEnumerable<string> Notes(FormHead head, IReadOnlyList<Annex1Line> lines)
    {
        yield return "注：所属行业可选填制造业、建筑业、房地产业、住宿餐饮业、其他。";
        if (lines.Any(line => !line.Counted))
            yield return "序号后标※的案件由另一单位计数，本表列出但不计数。";
        foreach (var note in FormWords.Notes(head))
            yield return note;
    }
}
