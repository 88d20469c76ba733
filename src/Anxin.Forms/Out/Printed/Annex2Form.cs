using Anxin.Core.Reports;
using Anxin.Rules;

namespace Anxin.Forms.Out.Printed;

/// <summary>附件2, 工会参与集中整治拖欠农民工工资问题专项行动情况表, as the notice prints it.</summary>
public static class Annex2Form
{
    private static readonly FormColumn[] Columns =
        [new(42, Align.Center), new(36, Align.Center), new(40, Align.Center), new(40, Align.Center), new(44, Align.Center), new(45, Align.Center)];

    private static readonly FormRow[] Headings =
    [
        new([new("所属行业", Down: 2), new("检查用人单位情况", Across: 3), null, null, new("解决情况", Across: 2), null]),
        new([null, new("用人单位\n户数(户)"), new("涉及职工人数\n(万人)"), new("其中:农民工\n数(万人)"), new("解决欠薪问题涉及\n人数(万人)"), new("解决欠薪问题涉及\n金额(万元)")]),
    ];

    public static void Xlsx(Stream stream, FormHead head, IReadOnlyList<Annex2Line> lines) => XlsxForm.Write(stream, Of(head, lines));

    public static void Docx(Stream stream, FormHead head, IReadOnlyList<Annex2Line> lines) => DocxForm.Write(stream, Of(head, lines));

    /// <summary>The form before it becomes a workbook, a document or a page.</summary>
    public static PrintedForm Of(FormHead head, IReadOnlyList<Annex2Line> lines)
    {
        var total = lines.Aggregate(new Annex2Line(default, 0, 0, 0, 0, 0), (sum, line) => new Annex2Line(
            default, sum.Employers + line.Employers, sum.Workers + line.Workers, sum.MigrantWorkers + line.MigrantWorkers,
            sum.ResolvedPeople + line.ResolvedPeople, sum.ResolvedFen + line.ResolvedFen));
        return new PrintedForm
        {
            Annex = "附件 2",
            Title = FormWords.Title("工会参与集中整治拖欠农民工工资问题专项行动情况表", head),
            Above = [$"制表单位名称（盖章）：{head.UnitName}", $"制表时间：{FormWords.Day(head.PreparedOn)}"],
            Columns = Columns,
            RowPoints = 36,
            Headings = Headings,
            Rows = [.. Words.EmployerGroup.All.Select(group => Row(
                group.Chinese, lines.FirstOrDefault(line => line.Group == group.Value) ?? new Annex2Line(group.Value, 0, 0, 0, 0, 0), head)), Row("合计", total, head)],
            Notes = [.. FormWords.Notes(head).Select((note, i) => i == 0 ? $"注：{note}" : note)],
            Below = [$"单位负责人：{head.HeadOfUnit}", $"制表人：{head.PreparedBy}", $"联系电话：{head.Phone}"],
            HeaderLeft = FormWords.HeaderLeft(head),
            HeaderRight = FormWords.HeaderRight(head),
            FooterLeft = FormWords.FooterLeft(head),
            Drill = head.Drill,
        };
    }

    private static FormRow Row(string name, Annex2Line line, FormHead head) => new(
    [
        new FormCell(name),
        FormWords.Count(line.Employers),
        FormWords.WanPeople(line.Workers),
        FormWords.WanPeople(line.MigrantWorkers),
        FormWords.WanPeople(line.ResolvedPeople),
        FormWords.Wan(line.ResolvedFen, head.WanDigits),
    ]);
}
