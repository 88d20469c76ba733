using Anxin.Core.Reports;
using Anxin.Rules;

namespace Anxin.Forms.Out.Printed;

/// <summary>
/// The seven figures of a period, unit by unit. The notice has no printed form for them: the sheet bears the duty's own name, and where the
/// duty goes by telephone an officer reads from it.
/// </summary>
public static class WeeklyForm
{
    private static readonly FormColumn[] Columns =
        [new(42, Align.Left), new(14, Align.Center), new(16, Align.Center), new(23, Align.Center), new(16, Align.Center), new(23, Align.Center), new(13, Align.Center), new(15, Align.Center), new(23, Align.Center)];

    private static readonly FormRow[] Headings =
    [
        new([new("单位", Down: 2), new("新增欠薪", Across: 3), null, null, new("化解欠薪", Across: 2), null, new("办结\n(件)", Down: 2), new("期末\n在办\n(件)", Down: 2), new("报送情况", Down: 2)]),
        new([null, new("案件\n(件)"), new("人数\n(人)"), new("金额\n(万元)"), new("人数\n(人)"), new("金额\n(万元)"), null, null, null]),
    ];

    public static void Xlsx(Stream stream, FormHead head, IReadOnlyList<WeeklyLine> lines) => XlsxForm.Write(stream, Of(head, lines));

    public static void Docx(Stream stream, FormHead head, IReadOnlyList<WeeklyLine> lines) => DocxForm.Write(stream, Of(head, lines));

    /// <summary>The form before it becomes a workbook, a document or a page.</summary>
    public static PrintedForm Of(FormHead head, IReadOnlyList<WeeklyLine> lines)
    {
        var total = lines.Aggregate(default(Figures), (sum, line) => sum + line.Figures);
        return new PrintedForm
        {
            Title = FormWords.Title($"欠薪案件情况{head.DutyName}{(head.ByTelephone ? "（电话报送单）" : "")}", head),
            Above = [$"报送单位：{head.UnitName}", $"期间：{FormWords.Period(head.Period)}", head.Due is { } due ? $"报送时限：{due.Spoken()}" : $"制表时间：{FormWords.Day(head.PreparedOn)}"],
            Script = head.ByTelephone ? Script(head, total) : null,
            Columns = Columns,
            Portrait = true,
            OnePage = true,
            Points = 10.5,
            Headings = Headings,
            Rows = [.. lines.Select(line => Row(line.UnitName, line.Figures, IsOwn(line, head) ? Own(line, total, head) : Standing(line, line.Figures), head)), Row("合计", total, "", head) with { Strong = true }],
            Notes = [.. FormWords.Notes(head).Select((note, i) => i == 0 ? $"注：{note}" : note)],
            Below = head.Call is { } call ? [$"报送人：{call.From}", $"接听人：{call.TakenBy}", $"通话时间：{FormWords.Minute(call.At)}"]
                : head.ByTelephone ? [$"报送人：{head.PreparedBy}　{head.Phone}", "接听人：", "通话时间："]
                : [$"单位负责人：{head.HeadOfUnit}", $"制表人：{head.PreparedBy}", $"联系电话：{head.Phone}"],
            HeaderLeft = FormWords.HeaderLeft(head),
            HeaderRight = FormWords.HeaderRight(head),
            FooterLeft = FormWords.FooterLeft(head),
            Drill = head.Drill,
        };
    }

    /// <summary>What is said into the telephone.</summary>
    private static string Script(FormHead head, Figures total)
    {
        var isZero = total is { NewCases: 0, ResolvedPeople: 0, ResolvedFen: 0, ClosedCases: 0 };
        var news = isZero
            ? "没有新增、化解和办结的欠薪案件"
            : $"新增欠薪案件{total.NewCases}件，涉及{total.NewPeople}人、{Money.Wan(total.NewFen)}万元；化解欠薪{total.ResolvedPeople}人、{Money.Wan(total.ResolvedFen)}万元；办结{total.ClosedCases}件";
        return $"通话内容：{head.UnitName}报告{FormWords.Period(head.Period)}欠薪案件情况：{news}；期末在办{total.OpenCases}件。";
    }

    private static bool IsOwn(WeeklyLine line, FormHead head) => line.UnitName == head.UnitName;

    /// <summary>The row of the very unit that reports by the table: what it reports is the total. A version was frozen a moment before it
    /// counted as reported.</summary>
    private static string Own(WeeklyLine line, Figures total, FormHead head)
    {
        if (head.Version is null)
            return Standing(line, total);
        var report = !total.IsActivity && line.Zero is not null ? $"本表，零报告\n在办{total.OpenCases}件" : "本表";
        return line.State switch
        {
            ObligationState.Late => $"{report}\n（逾期报送）",
            ObligationState.Returned => $"{report}\n（退回后重报）",
            ObligationState.ZeroDeemed => $"{report}\n（曾视为零报告）",
            ObligationState.Submitted or ObligationState.Accepted => $"{report}\n（更正）",
            _ => report,
        };
    }

    private static string Standing(WeeklyLine line, Figures figures) => (line.State, line.Zero) switch
    {
        (null, _) => "",
        (_, ZeroKind.Deemed) when line.State == ObligationState.ZeroDeemed => $"视为零报告\n在办{figures.OpenCases}件",
        (var state, ZeroKind.Confirmed) when figures.IsActivity => $"{Words.ObligationState.Chinese(state.Value)}\n（零报告不再成立）",
        (var state, ZeroKind.Confirmed) => $"{Words.ObligationState.Chinese(state.Value)}，零报告\n在办{figures.OpenCases}件",
        (var state, ZeroKind.Deemed) => $"{Words.ObligationState.Chinese(state.Value)}\n（曾视为零报告）",
        (var state, _) => Words.ObligationState.Chinese(state.Value),
    };

    private static FormRow Row(string name, Figures figures, string standing, FormHead head) => new(
    [
        new FormCell(name),
        FormWords.Count(figures.NewCases),
        FormWords.Count(figures.NewPeople),
        FormWords.Wan(figures.NewFen, head.WanDigits),
        FormWords.Count(figures.ResolvedPeople),
        FormWords.Wan(figures.ResolvedFen, head.WanDigits),
        FormWords.Count(figures.ClosedCases),
        FormWords.Count(figures.OpenCases),
        new FormCell(standing),
    ]);
}
