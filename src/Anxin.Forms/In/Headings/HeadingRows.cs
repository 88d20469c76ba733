using System.Text.RegularExpressions;
using Anxin.Forms.In.Cells;
using Anxin.Forms.In.Rows;
using Anxin.Rules;

namespace Anxin.Forms.In.Headings;

/// <summary>One to three rows that head a table, with merged group headings spread over their columns.</summary>
internal sealed partial class HeadingRows
{
    private const int Deepest = 3;

    private HeadingRows(List<string[]> rows) => Rows = rows;

    /// <summary>Each heading row, one text a column.</summary>
    public List<string[]> Rows { get; }

    public int Width => Rows[0].Length;

    public ColumnHeading this[int column] => new([.. Rows.Select(row => row[column]).Where(text => text.Length > 0).Distinct()]);

    /// <summary>The heading rows that begin at a line; null if the line is a title or a labelled line (填报单位：…).</summary>
    public static HeadingRows? At(IReadOnlyList<Line> lines, int index, IReadOnlyList<CellRange> merges)
    {
        var top = lines[index];
        if (top.Filled < 2 || top.Cells.Any(c => !c.IsBlank && (c.Kind != CellKind.Text || Label().IsMatch(FullWidth.Fold(c.Text!)))))
            return null;
        var below = lines.Skip(index + 1).Take(Deepest - 1).ToList();
        var width = Math.Max(top.Cells.Length, below.Select(line => line.Cells.Length).DefaultIfEmpty().Max());
        var rows = new List<string[]> { Texts(top, width) };
        foreach (var line in below)
        {
            var next = Texts(line, width);
            SpreadMerges(rows[^1], rows.Count == 1 ? top.Number : lines[index + rows.Count - 1].Number, merges);
            if (!Continues(rows[^1], next, line))
                break;
            SpreadBlanks(rows[^1], next);
            rows.Add(next);
        }
        return new HeadingRows(rows);
    }

    private static string[] Texts(Line line, int width) => [.. Enumerable.Range(0, width).Select(line.Shown)];

    private static void SpreadMerges(string[] row, int number, IReadOnlyList<CellRange> merges)
    {
        foreach (var merge in merges)
            if (merge.FirstRow <= number && number <= merge.LastRow && merge.FirstColumn < row.Length)
                for (var column = merge.FirstColumn + 1; column <= merge.LastColumn && column < row.Length; column++)
                    if (row[column].Length == 0)
                        row[column] = row[merge.FirstColumn];
    }

    // A group heading that was not merged but merely stands over the first of its columns.
    private static void SpreadBlanks(string[] row, string[] next)
    {
        for (var column = 1; column < row.Length; column++)
            if (row[column].Length == 0 && next[column].Length > 0 && next[column - 1].Length > 0)
                row[column] = row[column - 1];
    }

    /// <summary>A row below heads too if each of its texts stands under a group, or only adds a unit.</summary>
    private static bool Continues(string[] above, string[] next, Line line)
    {
        var any = false;
        for (var column = 0; column < next.Length; column++)
        {
            if (next[column].Length == 0)
                continue;
            any = true;
            var text = FullWidth.Fold(next[column]);
            if (line[column].Kind != CellKind.Text || DataLike().IsMatch(text) || Label().IsMatch(text))
                return false;
            var grouped = above[column].Length == 0 || above[column] == next[column]
                || column > 0 && above[column] == above[column - 1]
                || column + 1 < above.Length && (above[column] == above[column + 1] || above[column + 1].Length == 0 && next[column + 1].Length > 0);
            if (!grouped && !HeadingText.IsUnitOnly(next[column]))
                return false;
        }
        return any;
    }

    // A line of labels above a table; headings such as 其中:农民工数 have a colon too.
    [GeneratedRegex("^(填|报送|上报|制表|编制|单位|金额单位|日期|时间|联系|电话|审核|负责|主管|截止|统计|期间|单位负责).{0,10}:")]
    private static partial Regex Label();

    [GeneratedRegex(@"\d{2,}|^\d+$|^(是|否|√|×)$")]
    private static partial Regex DataLike();
}
