using System.Text.RegularExpressions;
using Anxin.Core.Cases.Import;
using Anxin.Forms.In.Cells;
using Anxin.Forms.In.Values;
using Anxin.Rules;

namespace Anxin.Forms.In.Rows;

/// <summary>Rows below the headings that are no cases: numbers of columns, notes, lines to sign, examples.</summary>
internal static partial class RowKinds
{
    /// <summary>栏次: 1 2 3 4 … or 甲 乙 1 2 …, right below the headings.</summary>
    public static bool IsColumnNumbers(Line line)
    {
        var texts = line.Cells.Where(c => !c.IsBlank).Select(c => FullWidth.Fold(c.Shown).Trim('(', ')')).ToList();
        var numbers = texts.Where(t => t is not "栏次" and not "序号").SkipWhile(t => t.Length == 1 && "甲乙丙丁戊己庚辛ABCDEFGH".Contains(t[0])).ToList();
        return texts.Count >= 3 && numbers.Count >= 2 && numbers.Select((t, i) => (t, i))
            .All(x => int.TryParse(x.t, out var n) && int.TryParse(numbers[0], out var first) && first <= 4 && n == first + x.i);
    }

    /// <summary>填报单位：… among the rows, which holds for those below it; null if the line is none.</summary>
    public static string? UnitLine(Line line, SheetTable table) =>
        HasColon(line[line.First].Text) && line.Filled <= 6 && !HasDate(line, table) ? Preamble.UnitOf(line) : null;

    /// <summary>注：… below a table, and the lines that are signed.</summary>
    public static bool IsNote(Line line, SheetTable table) =>
        line[line.First].Text is { } text && (HasColon(text) || text.StartsWith('注'))
        && line.Filled <= 8 && FootLabel().IsMatch(FullWidth.Fold(text)) && !HasDate(line, table);

    /// <summary>A row of text in one cell only, as notes run on below 注：.</summary>
    public static bool IsLoneText(Line line) => line.Filled == 1 && line[line.First].Kind == CellKind.Text;

    /// <summary>A line in place of rows: 本月无欠薪案件, 零报告.</summary>
    public static bool SaysNothingHappened(Line line) => IsLoneText(line) && Nothing().IsMatch(FullWidth.Fold(line.Shown(line.First)));

    /// <summary>The example rows of our own template.</summary>
    public static bool IsExample(Line line, SheetTable table) =>
        IsExample(line[table.Column(SheetField.Employer)]) || IsExample(line[table.Column(SheetField.Unit)]);

    private static bool IsExample(Cell cell) => cell.Text is { } text
        && (text.StartsWith("（示例）", StringComparison.Ordinal) || text.StartsWith("(示例)", StringComparison.Ordinal));

    /// <summary>The row says on which day a case was accepted or an employer inspected.</summary>
    public static bool HasDate(Line line, SheetTable table) =>
        line[table.Column(table.IsInspections ? SheetField.InspectedOn : SheetField.AcceptedOn)] is { IsBlank: false } cell
        && DateValue.TryRead(cell, table.Preamble.Year, out _, out _);

    private static bool HasColon(string? text) => text is not null && text.AsSpan().ContainsAny(':', '：');

    [GeneratedRegex("^(无|零报告)$|^(本|当|上)?(月|周|期|季度|年)?(暂?无|没有|未发生|未接到|未发现)(新增)?(拖?欠薪|拖欠|案件|线索)")]
    private static partial Regex Nothing();

    [GeneratedRegex(@"^(注\s*\d*\s*[:.、]|(备注|附注|说明|填表说明|填报说明|填写说明|制表|填表|填报|审核|审批|签发|单位负责|负责人|分管领导|主要领导|联系人|联系电话|联系方式|经办|报送|编制|审签|电话)[^:]{0,12}:)")]
    private static partial Regex FootLabel();
}
