using Anxin.Forms.In.Cells;

namespace Anxin.Forms.In.Rows;

/// <summary>Cells merged over several rows: each row below the first has what the first says.</summary>
internal sealed class MergedCells(IReadOnlyList<CellRange> merges)
{
    private readonly Queue<CellRange> waiting = new(merges.Where(m => m.LastRow > m.FirstRow).OrderBy(m => m.FirstRow));
    private readonly List<(CellRange Range, Cell Value)> open = [];

    /// <summary>Fills the line's blanks inside merged ranges; must be called for every line, in order.</summary>
    /// <param name="counts">Columns that are counted or added up: what stands there counts for the first row alone.</param>
    /// <returns>Ranges of such columns that begin in this line.</returns>
    public IReadOnlyList<CellRange> Fill(ref Line line, IReadOnlySet<int> counts)
    {
        var number = line.Number;
        open.RemoveAll(m => m.Range.LastRow < number);
        List<CellRange>? counted = null;
        while (waiting.TryPeek(out var next) && next.FirstRow <= number)
        {
            waiting.Dequeue();
            if (next.LastRow < number || line[next.FirstColumn] is var value && (value.IsBlank || next.FirstRow != number))
                continue;
            if (counts.Contains(next.FirstColumn))
                (counted ??= []).Add(next);
            else
                open.Add((next, line[next.FirstColumn]));
        }
        foreach (var (range, value) in open)
            if (range.FirstRow < number && line[range.FirstColumn].IsBlank)
                line = With(line, range.FirstColumn, value);
        return counted ?? (IReadOnlyList<CellRange>)[];
    }

    private static Line With(Line line, int column, Cell value)
    {
        var cells = new Cell[Math.Max(line.Cells.Length, column + 1)];
        line.Cells.CopyTo(cells, 0);
        cells[column] = value;
        return new Line(line.Number, line.Hidden, cells);
    }
}
