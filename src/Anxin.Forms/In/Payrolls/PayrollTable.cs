using System.Text.RegularExpressions;
using Anxin.Forms.In.Cells;
using Anxin.Forms.In.Headings;
using Anxin.Forms.In.Rows;
using Anxin.Rules;

namespace Anxin.Forms.In.Payrolls;

/// <summary>The headings of one sheet: which column says what, and in which unit its money is.</summary>
internal sealed partial record PayrollTable(
    IReadOnlyDictionary<PayrollField, int> Columns, IReadOnlyDictionary<int, bool> InWan, IReadOnlyList<string> Headings, IReadOnlyList<string> Unread)
{
    /// <summary>The table whose headings begin at a line, and how many lines they take; null where names or money are missing.</summary>
    public static (PayrollTable Table, int Lines)? At(IReadOnlyList<Line> lines, int index, IReadOnlyList<CellRange> merges)
    {
        if (HeadingRows.At(lines, index, merges) is not { } rows)
            return null;
        var (columns, inWan, headings, unread) = (new Dictionary<PayrollField, int>(), new Dictionary<int, bool>(), new List<string>(), new List<string>());
        for (var column = 0; column < rows.Width; column++)
        {
            var heading = rows[column];
            headings.Add(heading.Text);
            var whole = HeadingText.Of(heading.Text);
            inWan[column] = whole.InWan is true;
            var field = Meaning(heading, whole.Key);
            if (field is null && heading.Text.Length > 0 || field is { } known and not PayrollField.Ignored && !columns.TryAdd(known, column))
                unread.Add(heading.Text);
        }
        PayrollField[] telling = [PayrollField.Number, PayrollField.Phone, PayrollField.Days, PayrollField.Earned, PayrollField.Owed, PayrollField.DayRate];
        return columns.ContainsKey(PayrollField.Name) && telling.Any(columns.ContainsKey)
            ? (new PayrollTable(columns, inWan, headings, unread), rows.Rows.Count) : null;
    }

    public Cell Cell(Line line, PayrollField field) => Columns.TryGetValue(field, out var column) ? line[column] : default;

    public string? Heading(PayrollField field) => Columns.TryGetValue(field, out var column) ? Headings[column] : null;

    /// <summary>合计, 小计, 总计: a row that adds up, and names nobody.</summary>
    public bool IsTotals(Line line) =>
        Cell(line, PayrollField.Number).IsBlank && line.Cells.Where(c => !c.IsBlank).Take(3)
            .Any(c => c.Kind == CellKind.Text && Totals().IsMatch(string.Concat(FullWidth.Fold(c.Text!).Where(s => !char.IsWhiteSpace(s)))));

    /// <summary>Lines below the table: notes, those who sign.</summary>
    public static bool IsFoot(Line line) => line[line.First].Text is { } text && line.Filled <= 8 && Foot().IsMatch(FullWidth.Fold(text));

    private static PayrollField? Meaning(ColumnHeading heading, string key)
    {
        if (PayrollWords.Headings.TryGetValue(key, out var field))
            return field;
        return heading.Parts.Count > 1 && PayrollWords.Headings.TryGetValue(HeadingText.Of(heading.Parts[^1]).Key, out field) ? field : null;
    }

    [GeneratedRegex(@"^(本?[页表月]|总|累)?(合计|小计|总计|共计|累计|计):?$")]
    private static partial Regex Totals();

    [GeneratedRegex(@"^\s*(注\s*\d*\s*[:.、]|(备注|说明|制表|编制|审核|复核|负责人|项目负责|劳资|财务|班组长|单位负责|经办|日期|盖章)[^:]{0,10}:)")]
    private static partial Regex Foot();
}
